package fairdraw.aws.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.campaigns.NumberAudit;
import fairdraw.aws.campaigns.NumberWorld;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.SubmitNumbers.Outcome;
import fairdraw.engines.Fault;
import fairdraw.engines.FaultPlan;
import fairdraw.engines.FaultProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Submissions of lucky numbers, under every fault of their writes. */
final class LostAnswersTest {

    private static final int MANY = 97;

    private final FaultProxy proxy = FaultProxy.before(SharedStore.endpoint());
    private final DynamoDbClient client = SharedStore.client(proxy.endpoint());
    private final NumberWorld world = new NumberWorld(client, Generation.MANUAL, MANY, 10);

    @AfterEach
    void close() {
        proxy.follow(FaultPlan.none());
        world.close();
        client.close();
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, MANY})
    void whoeverCommittedIsToldSoWhateverBecameOfTheAnswer(int quantity) {
        int start = 0;
        for (Fault fault : faults()) {
            // Of many: reserving, a few of the claims, and the commit.
            for (int nth : quantity == MANY ? List.of(1, 2, 50, MANY + 2) : List.of(1)) {
                CampaignEntry entry = world.approved(quantity);
                proxy.follow(FaultPlan.nth(FaultPlan.WRITES, nth, fault));

                Outcome outcome = world.submit(entry, NumberWorld.from(start, quantity));

                proxy.follow(FaultPlan.none());
                assertThat(outcome).as("%s at %s", fault, nth).isInstanceOf(Outcome.Assigned.class);
                assertThat(world.submit(entry, NumberWorld.from(start, quantity)))
                        .isInstanceOf(Outcome.AlreadySubmitted.class);
                assertThat(world.holding(entry).orElseThrow().numbers())
                        .isEqualTo(NumberWorld.from(start, quantity));
                start += quantity;
            }
        }
    }

    private static List<Fault> faults() {
        return List.of(
                new Fault.LostAnswer(),
                new Fault.FailedBefore(),
                new Fault.FailedAfter(),
                new Fault.Throttle());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whoeverWasGivenNumbersHoldsThemWhateverBecameOfTheAnswer(int nth) {
        try (NumberWorld automatic = new NumberWorld(client, Generation.AUTOMATIC, 5, 1)) {
            List<CampaignEntry> entries = new ArrayList<>();
            for (Fault fault : faults()) {
                CampaignEntry entry = automatic.approved();
                proxy.follow(FaultPlan.nth(FaultPlan.WRITES, nth, fault));

                AssignNumbers.Outcome outcome =
                        automatic.allocate().assign(automatic.campaign, entry);

                proxy.follow(FaultPlan.none());
                assertThat(outcome).isInstanceOf(AssignNumbers.Outcome.Assigned.class);
                entries.add(entry);
            }
            assertThat(NumberAudit.check(automatic, entries)).isEqualTo(entries.size());
        }
    }

    @Test
    void fewNumbersAreOneRoundTripToTheStore() {
        var warm = world.submitNumbers(world.claims);
        CampaignEntry first = world.approved(2);
        CampaignEntry second = world.approved(96);
        warm.submit(
                NumberWorld.TENANT,
                world.campaign.slug(),
                first.id(),
                NumberWorld.wanted(NumberWorld.from(0, 2)));
        proxy.forget();

        Outcome outcome =
                warm.submit(
                        NumberWorld.TENANT,
                        world.campaign.slug(),
                        second.id(),
                        NumberWorld.wanted(NumberWorld.from(100, 96)));

        assertThat(outcome).isInstanceOf(Outcome.Assigned.class);
        assertThat(proxy.counts()).isEqualTo(Map.of("TransactWriteItems", 1L));
    }
}
