package fairdraw.aws.campaigns;

import static fairdraw.domain.campaigns.SampleCampaign.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.DynamoDbExtractions;
import fairdraw.aws.draws.DynamoDbSealedLists;
import fairdraw.aws.draws.results.DynamoDbResults;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.register.ServedDraw;
import fairdraw.aws.register.StandingRegister;
import fairdraw.domain.Mode;
import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.awards.AwardByExtraction;
import fairdraw.domain.campaigns.awards.AwardNumbers;
import fairdraw.domain.campaigns.awards.NumbersEvidence;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.entries.Assignment;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.NumberLeaf;
import fairdraw.domain.campaigns.numbers.CampaignNumbers;
import fairdraw.domain.campaigns.numbers.OpenNumbers;
import fairdraw.domain.campaigns.numbers.SubmitNumbers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.evidence.SignReceipt;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.domain.draws.rules.Source;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.InMemorySegments;
import fairdraw.domain.draws.sealing.SealDraw;
import fairdraw.domain.draws.sealing.SegmentSizes;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.fairness.entries.Ended;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The draw of a campaign in a register, from its plan to what is shown of it. */
final class VerifiedCampaign implements AutoCloseable {

    static final int LEAD = 5;
    static final int WINNERS = 2;

    final StandingRegister standing = new StandingRegister();
    final FixedRootKeys keys = new FixedRootKeys();
    private final RecordedTriggers triggers = new RecordedTriggers();
    final SampleCampaign sample = SampleCampaign.of(NumberWorld.TENANT);
    final Map<CampaignEntry, List<LuckyNumber>> given = new LinkedHashMap<>();
    private Optional<NumberWorld> held = Optional.empty();

    @Override
    public void close() {
        standing.close();
        held.ifPresent(NumberWorld::close);
    }

    /** Has an entry of seven numbers get them, and remembers those. */
    AssignNumbers.Outcome allocated() {
        CampaignEntry entry = world().approved();
        AssignNumbers.Outcome outcome = world().allocate().assign(world().stored(), entry);
        world().holding(entry).ifPresent(holding -> given.put(entry, holding.numbers()));
        return outcome;
    }

    void registerEntriesAndTheEnd(Draw draw) {
        Mode mode = draw.tenant().mode();
        standing.take(mode, world().register());
        standing.sequence(mode);
        standing.append(mode, new Ended(StandingRegister.of(draw)));
    }

    NumberWorld world() {
        return held.orElseThrow();
    }

    void plan(Source source, int alternates) {
        planned(sample.drawing(WINNERS, source), alternates);
    }

    void planned(SampleCampaign wanted, int alternates) {
        Draw draw = wanted.draw();
        CampaignRules rules = CampaignRules.of(draw);
        CampaignRules ranked =
                new CampaignRules(
                        rules.draw(),
                        rules.mode(),
                        rules.times(),
                        rules.source(),
                        rules.luckyNumbers(),
                        WINNERS,
                        alternates);
        assertThat(alternates).isIn(0, EntrantRules.alternatesFor(WINNERS));
        Draw planned =
                draw.under(ranked, draw.createdAt())
                        .registered(
                                standing.registration(
                                        draw.tenant().mode(), keys, order(rules.luckyNumbers())),
                                1);
        held =
                Optional.of(
                        new NumberWorld(
                                SharedStore.client(),
                                SampleCampaign.ordered(wanted.campaign(), planned),
                                planned));
    }

    private Optional<NumberOrder> order(LuckyNumbers numbers) {
        byte[] secret = keys.numbers(1, sample.campaign().drawId());
        return numbers.generation() == Generation.AUTOMATIC
                ? Optional.of(NumberOrder.of(secret, SignedBeacons.chain()))
                : Optional.empty();
    }

    /**
     * Gives numbers to entries of five each, as far apart as they can be, so that none is lucky.
     */
    void give(int numbers) {
        for (int from = 0; from < numbers; from += 5) {
            CampaignEntry entry = world().approved();
            List<LuckyNumber> wanted =
                    IntStream.range(from, from + 5)
                            .mapToObj(number -> LuckyNumber.ofIndex(1_000_000L / numbers * number))
                            .toList();
            assertThat(world().submit(entry, wanted))
                    .isInstanceOf(SubmitNumbers.Outcome.Assigned.class);
            given.put(entry, wanted);
        }
    }

    /** Has the verifier check the receipt of every number, too. */
    ServedDraw withReceipts(ServedDraw served) {
        SignReceipt sign = new SignReceipt(keys, log -> standing.head(NumberWorld.TENANT.mode()));
        IssueReceipt issue = new IssueReceipt(lists(), sign);
        Draw draw = stored();
        given.forEach((approved, numbers) -> {
            CampaignEntry entry = world().reread(approved);
            Assignment assignment = entry.assignment().orElseThrow();
            for (LuckyNumber number : numbers) {
                Entry leaf = NumberLeaf.of(entry, assignment, number);
                served.with(issue.now(draw, leaf, "entry", assignment.at()));
            }
        });
        return served;
    }

    Draw stored() {
        return world().draws.locate(world().draw.id()).orElseThrow();
    }

    void seal() {
        world().clock.set(CLOSES);
        world().shut();
        Draw closed = stored().to(new Progress.Closed(CLOSES, 0, false), CLOSES, CLOSES);
        assertThat(world().draws.replace(closed)).isTrue();
        new SealDraw(
                        world().draws,
                        world().gates,
                        new CampaignNumbers(world().entries, world().numbers),
                        lists(),
                        new InMemorySegments().seal(SegmentSizes.STANDARD),
                        triggers,
                        world().clock)
                .take(stored());
        world().clock.forward(Duration.ofMinutes(1));
    }

    Draw award() {
        return new AwardNumbers(
                        world().draws,
                        new FixResult(
                                results(), new SignedBeacons(world().clock), standing.register()),
                        new RankLeaves(lists(), results()),
                        extractions(),
                        new AwardByExtraction(lists(), results()),
                        openNumbers(),
                        triggers,
                        world().clock)
                .take(stored())
                .orElseThrow();
    }

    OpenNumbers openNumbers() {
        return world().openNumbers(new SignedBeacons(world().clock), triggers);
    }

    private DynamoDbSealedLists lists() {
        return new DynamoDbSealedLists(SharedStore.client(), world().names.draws());
    }

    DynamoDbResults results() {
        return new DynamoDbResults(SharedStore.client(), world().names.draws());
    }

    DynamoDbExtractions extractions() {
        return new DynamoDbExtractions(SharedStore.client(), world().names.draws());
    }

    ServedDraw served(Draw draw) {
        NumbersEvidence own = new NumbersEvidence(results(), extractions());
        return new ServedDraw(
                draw,
                new PublishEvidence(
                        world().draws,
                        lists(),
                        results(),
                        _ -> own,
                        standing.register(),
                        standing.heads()),
                standing);
    }
}
