package fairdraw.aws.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.draws.CloseDrawEarly;
import fairdraw.domain.draws.CloseDrawEarly.Outcome;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.engines.Fault;
import fairdraw.engines.FaultPlan;
import fairdraw.engines.FaultProxy;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A draw that is closed early although the answer to the write was lost. */
final class OwnEarlyCloseTest {

    private static final Instant NOW = SampleDraws.CLOSES.minusSeconds(60);

    private final FaultProxy proxy = FaultProxy.before(SharedStore.endpoint());
    private final DynamoDbClient client = SharedStore.client(proxy.endpoint());
    private final SharedStore.Names names = SharedStore.newTables();
    private final DynamoDbDraws draws =
            new DynamoDbDraws(
                    client,
                    TestTransactions.on(client),
                    names.draws(),
                    names.lotteries(),
                    names.register());
    private final RecordedTriggers triggers = new RecordedTriggers();
    private final CloseDrawEarly closeEarly =
            new CloseDrawEarly(draws, triggers, _ -> {}, () -> NOW);

    @AfterEach
    void close() {
        client.close();
        proxy.close();
        SharedStore.drop(names);
    }

    @ParameterizedTest
    @MethodSource("fairdraw.aws.draws.OwnWorkTest#faults")
    void itIsNotSaidToHaveBeenShut(Fault fault) {
        Draw draw =
                SampleDraws.open(
                        SampleDraws.TENANT,
                        new DrawId("01957b1c-0000-8000-9000-000000000001"),
                        new LotterySlug("weekly"));
        assertThat(draws.create(draw)).isTrue();
        proxy.follow(FaultPlan.nth(FaultPlan.WRITES, 1, fault));

        Outcome outcome = closeEarly.close(draw.tenant(), draw.id());

        assertThat(outcome).isInstanceOf(Outcome.Closing.class);
        assertThat(triggers.immediate()).containsExactly(draw.id());
        assertThat(draws.find(draw.tenant(), draw.id()).orElseThrow().version())
                .isEqualTo(draw.version() + 1);
    }
}
