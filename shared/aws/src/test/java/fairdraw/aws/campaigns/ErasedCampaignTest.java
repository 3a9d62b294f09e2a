package fairdraw.aws.campaigns;

import static fairdraw.domain.campaigns.SampleCampaign.CLOSES;
import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.DynamoDbSealedLists;
import fairdraw.aws.draws.results.DynamoDbResults;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.CrashingClient;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Mode;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.awards.TellWinners;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EvaluateEntry;
import fairdraw.domain.campaigns.entries.SampleSubmission;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.domain.campaigns.erasure.EraseParticipant;
import fairdraw.domain.campaigns.numbers.SubmitNumbers;
import fairdraw.domain.draws.erasure.ErasePerson;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.events.RecordedBus;
import fairdraw.domain.ids.Ids;
import fairdraw.fairness.beacon.BeaconRounds;
import fairdraw.testing.ShortPause;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The erasure of a participant from an ended campaign, before the tables and the verifier. */
final class ErasedCampaignTest {

    private static final String EMAIL = "ada@example.com";
    private static final ErasePerson.Outcome ERASED =
            new ErasePerson.Outcome(1, 1, List.of(), Optional.empty());

    private static final SampleSubmission FIRST =
            SampleSubmission.of(1, 1)
                    .ofDocument("11144477735")
                    .withEmail(EMAIL)
                    .withPhone("5511987654321");
    private static final SampleSubmission SECOND =
            SampleSubmission.of(1, 2).ofDocument("11144477735").withEmail("other@example.com");

    /** All that tells of the participant, apart from hashes. */
    private static final List<String> CANARIES =
            List.of(
                    "11144477735",
                    EMAIL,
                    "5511987654321",
                    "other@example.com",
                    "salt of key-1",
                    "salt of key-2");

    private final VerifiedCampaign campaign = new VerifiedCampaign();
    private final CrashingClient crashing = new CrashingClient(SharedStore.client());
    private final Random random = new Random(1);

    private CampaignEntry first;

    @AfterEach
    void drops() {
        campaign.close();
    }

    /** Ends a campaign of two entries of one participant and six of others. */
    @BeforeEach
    void ends() {
        DrawTimes times = new DrawTimes(OPENS, CLOSES, CLOSES.plusSeconds(10));
        BeaconRounds rounds =
                new BeaconRounds(
                        SignedBeacons.chain(),
                        times.closeAt(),
                        times.drawAt(),
                        VerifiedCampaign.LEAD);
        campaign.plan(
                new BeaconRule(SignedBeacons.chain(), VerifiedCampaign.LEAD, rounds.planned()),
                100);
        first = entered(FIRST, 700_000);
        entered(SECOND, 800_000);
        campaign.give(30);
        campaign.seal();
        campaign.award();
        new TellWinners(
                        campaign.world().draws,
                        campaign.world().campaigns,
                        campaign.results(),
                        campaign.world().numbers,
                        new RecordedBus(),
                        campaign.world().clock)
                .take(campaign.stored());
        Mode mode = campaign.stored().tenant().mode();
        campaign.standing.take(mode, campaign.world().register());
        campaign.standing.sequence(mode);
        campaign.world().clock.forward(ErasePerson.WINS_KEPT);
    }

    /** Has somebody enter, and hand in five numbers once the entry is approved. */
    private CampaignEntry entered(SampleSubmission submission, long index) {
        NumberWorld world = campaign.world();
        CampaignEntry entry =
                CampaignWorld.accepted(
                        new SubmitEntry(
                                        new KnownCampaigns(world.campaigns),
                                        world.entries,
                                        campaign.keys,
                                        world.clock,
                                        new Ids(world.clock, random))
                                .submit(submission.request(world.campaign.slug())));
        new EvaluateEntry(
                        world.campaigns,
                        world.entries,
                        (_, _) -> new AssignNumbers.Outcome.Busy(),
                        world.clock,
                        random,
                        new ShortPause())
                .evaluate(entry.tenant(), entry.campaignId(), entry.id());
        assertThat(world.submit(entry, NumberWorld.from(index, 5)))
                .isInstanceOf(SubmitNumbers.Outcome.Assigned.class);
        return world.reread(entry);
    }

    private ErasePerson.Outcome erase(DynamoDbClient client, String name) {
        NumberWorld world = campaign.world();
        var participants =
                new DynamoDbParticipants(client, TestTransactions.on(client), world.table);
        return new ErasePerson(
                        world.draws,
                        participants,
                        List.of(
                                new EraseParticipant(
                                        participants,
                                        world.numbers,
                                        new DynamoDbSealedLists(client, world.names.draws()),
                                        new DynamoDbResults(client, world.names.draws()),
                                        campaign.keys)),
                        world.clock)
                .erase(NumberWorld.TENANT, name, Optional.empty());
    }

    private Stream<String> tables() {
        return Stream.of(
                campaign.world().table,
                campaign.world().names.draws(),
                campaign.world().names.register());
    }

    private static List<Map<String, AttributeValue>> items(String table) {
        return SharedStore.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .toList();
    }

    private List<Map<String, AttributeValue>> items() {
        return tables().flatMap(table -> items(table).stream()).toList();
    }

    /** Makes a table what it was; an erasure adds no item. */
    private static void restore(String table, List<Map<String, AttributeValue>> before) {
        List<Map<String, AttributeValue>> now = items(table);
        before.stream()
                .filter(item -> !now.contains(item))
                .forEach(item ->
                        SharedStore.client().putItem(put -> put.tableName(table).item(item)));
    }

    private long telling() {
        return items().stream()
                .filter(item -> CANARIES.stream().anyMatch(item.toString()::contains))
                .count();
    }

    @Test
    void nothingTellsOfThemAndAllThatIsPublishedHolds() {
        Map<?, ?> published = campaign.served(campaign.stored()).evidence();
        campaign.withReceipts(campaign.served(campaign.stored())).holdsButForWitnesses();
        assertThat(telling()).isPositive();

        assertThat(erase(SharedStore.client(), EMAIL)).isEqualTo(ERASED);

        assertThat(telling()).isZero();
        assertThat(items().toString()).contains(first.person());
        assertThat(items())
                .filteredOn(item -> item.toString().contains(first.person()))
                .extracting(item -> Attributes.text(item, "type"))
                .containsExactly("enrollment");
        assertThat(campaign.served(campaign.stored()).evidence()).isEqualTo(published);
        campaign.withReceipts(campaign.served(campaign.stored())).holdsButForWitnesses();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anErasureThatDiedAtAnyRequestIsFinishedByTheNextUnderThatName(boolean afterwards) {
        Map<String, List<Map<String, AttributeValue>>> before =
                tables().collect(Collectors.toMap(table -> table, ErasedCampaignTest::items));
        Set<List<Map<String, AttributeValue>>> ends = new HashSet<>();
        int crashes = 0;
        for (int request = 1; dies(request, afterwards); request++) {
            crashes++;
            crashing.live();
            assertThat(erase(SharedStore.client(), EMAIL)).isEqualTo(ERASED);
            assertThat(telling()).isZero();
            ends.add(items());
            before.forEach(ErasedCampaignTest::restore);
        }

        assertThat(crashes).isGreaterThan(15);
        ends.add(items());
        assertThat(ends).hasSize(1);
        for (String name : List.of(EMAIL, "other@example.com", "5511987654321", "11144477735")) {
            assertThat(erase(SharedStore.client(), name)).isEqualTo(ERASED);
        }
        assertThat(ends).containsExactly(items());
        campaign.withReceipts(campaign.served(campaign.stored())).holdsButForWitnesses();
    }

    private boolean dies(int request, boolean afterwards) {
        crashing.dieAt(request, afterwards);
        try {
            erase(crashing.client(), EMAIL);
            return false;
        } catch (CrashingClient.Crash crash) {
            return true;
        }
    }
}
