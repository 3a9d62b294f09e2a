package fairdraw.domain.campaigns.numbers;

import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static fairdraw.domain.campaigns.numbers.NumberBench.wanted;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.NotNow;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.Qualification;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EvaluateEntry;
import fairdraw.domain.campaigns.entries.SampleSubmission;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.domain.campaigns.numbers.ImportCampaignEntries.Line;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.PrizeId;
import fairdraw.domain.imports.Fate;
import fairdraw.domain.imports.Fate.Code;
import fairdraw.domain.imports.LineByLine;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ImportCampaignEntriesTest {

    private static final int PER_ENTRY = 2;

    private final NumberBench bench =
            new NumberBench(SampleCampaign.of(TENANT).giving(PER_ENTRY, 4));
    private final ImportCampaignEntries imports = on(bench);

    private static SubmitEntry submitEntry(NumberBench bench) {
        return new SubmitEntry(
                new KnownCampaigns(bench.campaigns),
                bench.entries,
                new FixedRootKeys(),
                bench.clock,
                new Ids(bench.clock, new Random(2)));
    }

    private static ImportCampaignEntries on(NumberBench bench) {
        var random = new Random(3);
        return new ImportCampaignEntries(
                bench.campaigns,
                submitEntry(bench),
                new EvaluateEntry(
                        bench.campaigns,
                        bench.entries,
                        (_, _) -> new AssignNumbers.Outcome.Busy(),
                        bench.clock,
                        random,
                        _ -> {}),
                new SubmitNumbers(
                        new KnownCampaigns(bench.campaigns),
                        bench.draws,
                        bench.entries,
                        bench.claims,
                        bench.clock,
                        random,
                        _ -> {}),
                new LineByLine(NotNow.class::isInstance));
    }

    private List<Fate> enter(Line... lines) {
        return imports.enter(bench.campaign, List.of(lines));
    }

    private List<Fate> check(Line... lines) {
        return imports.check(bench.campaign, List.of(lines));
    }

    private Line line(SampleSubmission submission) {
        return new Line(submission.request(bench.campaign.slug()), Optional.empty());
    }

    private Line line(SampleSubmission submission, List<LuckyNumber> numbers) {
        return new Line(submission.request(bench.campaign.slug()), Optional.of(wanted(numbers)));
    }

    private static SampleSubmission of(int number) {
        return SampleSubmission.of(number, number);
    }

    private CampaignEntry stored(int number) {
        return bench.entries
                .remembered(TENANT, bench.campaign.id(), of(number).key())
                .orElseThrow()
                .entry();
    }

    @Test
    void aFileIsHandedInOnceHoweverOftenItIsSent() {
        Line[] lines =
                IntStream.range(0, 40)
                        .mapToObj(n -> line(of(n), numbers((long) PER_ENTRY * n, PER_ENTRY)))
                        .toArray(Line[]::new);

        assertThat(check(lines)).containsOnly(Fate.TAKEN);
        assertThat(bench.records()).isEmpty();
        assertThat(enter(lines)).containsOnly(Fate.TAKEN).hasSize(40);
        assertThat(enter(lines)).containsOnly(Fate.REPEATED);
        assertThat(check(lines)).containsOnly(Fate.REPEATED);
        bench.clock.set(SampleCampaign.CLOSES.plusSeconds(1));
        assertThat(enter(lines)).containsOnly(Fate.REPEATED);

        assertThat(bench.records()).hasSize(40 * PER_ENTRY);
        assertThat(bench.held(stored(7))).isEqualTo(numbers(14, PER_ENTRY));
    }

    @Test
    void anEntryWithoutNumbersWaitsForItsEvaluation() {
        assertThat(enter(line(of(1)))).containsExactly(Fate.TAKEN);
        assertThat(enter(line(of(1)))).containsExactly(Fate.REPEATED);
        assertThat(enter(line(of(1).saying("01")))).containsExactly(Fate.ID_REUSED);

        assertThat(bench.held(stored(1))).isEmpty();
        assertThat(enter(line(of(1), numbers(5, PER_ENTRY)))).containsExactly(Fate.TAKEN);
        assertThat(bench.held(stored(1))).isEqualTo(numbers(5, PER_ENTRY));
    }

    @Test
    void anEntryWhoseNumbersWereTakenGetsOthersByACorrectedLine() {
        bench.holder(numbers(10, PER_ENTRY));
        Fate taken = Fate.of(Code.NUMBER_TAKEN, "numbers");

        assertThat(enter(line(of(1), numbers(11, PER_ENTRY)))).containsExactly(taken);
        assertThat(check(line(of(1), numbers(20, PER_ENTRY)))).containsExactly(Fate.TAKEN);
        assertThat(enter(line(of(1), numbers(20, PER_ENTRY)))).containsExactly(Fate.TAKEN);

        assertThat(bench.held(stored(1))).isEqualTo(numbers(20, PER_ENTRY));
    }

    @Test
    void numbersThatNoEntryGetsKeepTheEntryOutToo() {
        Fate invalid = Fate.of(Code.INVALID_NUMBERS, "numbers");
        Line few = line(of(1), numbers(1, PER_ENTRY - 1));
        Line far = line(of(2), numbers(999_999, PER_ENTRY));
        Line twice = line(of(3), Collections.nCopies(PER_ENTRY, LuckyNumber.ofIndex(3)));

        assertThat(check(few, far, twice)).containsOnly(invalid);
        assertThat(enter(few, far, twice)).containsOnly(invalid);
        assertThat(bench.entries.remembered(TENANT, bench.campaign.id(), of(1).key())).isEmpty();

        var automatic = new NumberBench(SampleCampaign.of(TENANT).allocating(PER_ENTRY));
        assertThat(on(automatic).enter(automatic.campaign, List.of(few)))
                .containsExactly(Fate.of(Code.NUMBERS_NOT_MANUAL, "numbers"));
    }

    @Test
    void everyRuleOfTheCampaignHolds() {
        Line company = line(of(1).ofDocument("11222333000181"));
        Line same = line(of(3).withEmail("ada@example.com"));
        enter(line(of(2).withEmail("ada@example.com")));

        assertThat(enter(same)).containsExactly(Fate.of(Code.FIELD_TAKEN, "email"));
        assertThat(enter(line(of(4).winning(new PrizeId("none")))))
                .containsExactly(Fate.of(Code.PRIZE_REFUSED, "prize_definition_id"));
        assertThat(enter(line(of(5).proving(of(2).accessKey()))))
                .containsExactly(Fate.of(Code.REJECTED));
        assertThat(enter(line(of(5).proving(of(2).accessKey()))))
                .containsExactly(Fate.of(Code.REJECTED));

        var strict =
                new NumberBench(
                        SampleCampaign.of(TENANT)
                                .qualifying(
                                        new Qualification(
                                                SampleCampaign.OPENS,
                                                SampleCampaign.CLOSES,
                                                Set.of(EnrollmentField.EMAIL),
                                                false,
                                                OptionalInt.empty())));
        Fate noCompany = Fate.of(Code.COMPANY_EXCLUDED, "document_number");
        Fate noEmail = Fate.of(Code.FIELD_MISSING, "email");
        List<Line> lines = List.of(company, line(of(6)));
        assertThat(on(strict).check(strict.campaign, lines)).containsExactly(noCompany, noEmail);
        assertThat(on(strict).enter(strict.campaign, lines)).containsExactly(noCompany, noEmail);
    }

    @Test
    void aParticipantGetsNoMoreNumbersThanTheCampaignAllows() {
        List<Fate> fates =
                IntStream.range(0, 3)
                        .mapToObj(n -> line(SampleSubmission.of(1, n), numbers(10L * n, PER_ENTRY)))
                        .flatMap(line -> enter(line).stream())
                        .toList();

        assertThat(fates).containsExactly(Fate.TAKEN, Fate.TAKEN, Fate.of(Code.REJECTED));
    }

    @Test
    void nothingIsHandedInAfterTheClose() {
        enter(line(of(1)));
        bench.clock.set(SampleCampaign.CLOSES);

        assertThat(check(line(of(2)))).containsExactly(Fate.of(Code.NOT_OPEN));
        assertThat(enter(line(of(2)))).containsExactly(Fate.of(Code.NOT_OPEN));
        assertThat(enter(line(of(1), numbers(1, PER_ENTRY))))
                .containsExactly(Fate.of(Code.NOT_OPEN, "numbers"));
    }

    @Test
    void aCampaignIsFoundByItsId() {
        assertThat(imports.find(TENANT, bench.campaign.id())).contains(bench.campaign);
        assertThat(imports.find(TENANT, new CampaignId("none"))).isEmpty();
    }
}
