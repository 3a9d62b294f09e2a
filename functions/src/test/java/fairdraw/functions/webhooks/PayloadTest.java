package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.operator.webhooks.ListDeliveriesFunction;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bodies in the log of deliveries, beside those that receivers were sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PayloadTest {

    @RegisterExtension private final WebhookBench bench = new WebhookBench();

    @ParameterizedTest
    @CsvSource({
        "standard, lottery.draw.completed",
        "lotteries, lottery.entry.created",
        "draws, draw.completed",
        "carts, cart.recorded"
    })
    void theLogHasTheVeryBodyThatWasSent(String format, String type) {
        String id = bench.hooks().create(bench.receiver(), format).text("id");
        bench.hooks().tell(bench.hooks().event(type, "one"));
        bench.installation().clock().forward(Duration.ofSeconds(10));

        assertThat(logged(GatewayCall.of("GET", "/").query("webhook", id).query("payload", "true")))
                .isEqualTo(bench.receiver().only().body());
        assertThat(logged(GatewayCall.of("GET", "/").query("payload", "true")))
                .as("of all webhooks")
                .isEqualTo(bench.receiver().only().body());
    }

    @Test
    void whatNobodyAskedForIsNotThere() {
        String id = bench.hooks().create(bench.receiver(), "standard").text("id");
        bench.hooks().tell(bench.hooks().event("lottery.draw.completed", "one"));

        assertThat(bench.hooks().log(id).getFirst()).doesNotContainKey("payload");
        assertThat(listed(GatewayCall.of("GET", "/").query("payload", "yes")).status())
                .isEqualTo(400);
    }

    private Object logged(GatewayCall call) {
        List<?> rows = (List<?>) Objects.requireNonNull(listed(call).members().get("data"));
        assertThat(rows).hasSize(1);
        return Objects.requireNonNull(Hooks.members(rows.getFirst()).get("payload"));
    }

    private Answered listed(GatewayCall call) {
        return bench.hooks().operator(ListDeliveriesFunction::new, call);
    }
}
