package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.triggers.DeliverWebhooksFunction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A delivery whose message comes before its time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EarlyDeliveryTest {

    @RegisterExtension private final WebhookBench bench = new WebhookBench();

    @Test
    void itGoesBackToTheQueueForTheRestOfItsWait() {
        bench.hooks().create(bench.receiver(), "standard");
        bench.receiver().answering(500);
        bench.hooks().tell(bench.hooks().event("lottery.entry.created", "1"));
        Map.Entry<String, Long> retry = bench.installation().delayed().entrySet().iterator().next();
        assertThat(retry.getValue()).isEqualTo(5L);

        bench.installation().clock().forward(Duration.ofSeconds(2));
        String answer =
                bench.hooks()
                        .run(
                                new DeliverWebhooksFunction(bench.installation().wiring()),
                                List.of(retry.getKey()));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(bench.receiver().received()).hasSize(1);
        assertThat(bench.installation().delayed()).containsEntry(retry.getKey(), 3L);
    }
}
