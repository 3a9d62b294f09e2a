package fairdraw.functions.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.webhooks.Format;
import fairdraw.functions.template.DeployedTemplate;
import fairdraw.functions.template.YamlNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** The time limits of functions' calls, compared with the timeouts in the template. */
final class TimeBudgetsTest {

    /** The longest time that the gateway waits for an answer. */
    private static final Duration GATEWAY = Duration.ofSeconds(29);

    private final DeployedTemplate template = new DeployedTemplate();

    private Duration timeout(YamlNode function) {
        YamlNode own =
                function.find("Timeout")
                        .orElseGet(() -> template.at("Globals", "Function", "Timeout"));
        return Duration.ofSeconds(Long.parseLong(own.text()));
    }

    @Test
    void anAttemptFitsACallMoreThanOnce() {
        assertThat(TimeBudgets.CALL).isGreaterThan(TimeBudgets.ATTEMPT);
    }

    @Test
    void everyFunctionCanSayThatACallHangs() {
        Duration needed = TimeBudgets.HANGING.plus(TimeBudgets.MARGIN);

        template.functions()
                .forEach((name, function) ->
                        assertThat(timeout(function)).as(name).isGreaterThan(needed));
    }

    /** Adds the reserve for the record of a call; the answer takes a moment more. */
    @Test
    void aCallerWaitsForLessThanThreeSeconds() {
        assertThat(TimeBudgets.CALLERS.usual().plusMillis(250)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void whatMayTakeLongEndsBeforeItsFunction() {
        template.functions()
                .forEach((name, function) -> {
                    if (!template.events(function, "Api").isEmpty()) {
                        assertThat(timeout(function))
                                .as(name)
                                .isGreaterThan(TimeBudgets.CALLERS.much().plus(TimeBudgets.MARGIN));
                    }
                });
    }

    @Test
    void noFunctionOutlivesTheGatewaysPatience() {
        template.functions()
                .forEach((name, function) -> {
                    if (!template.events(function, "Api").isEmpty()) {
                        assertThat(timeout(function)).as(name).isLessThanOrEqualTo(GATEWAY);
                    }
                });
    }

    @Test
    void aSlowReceiverAndAHangingTableFitADelivery() {
        Duration patience =
                Arrays.stream(Format.values())
                        .map(Format::patience)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        YamlNode deliver = template.at("Resources", "DeliverWebhooksFunction", "Properties");

        assertThat(timeout(deliver))
                .isGreaterThan(
                        patience.plus(TimeBudgets.HANGING.multipliedBy(2))
                                .plus(TimeBudgets.MARGIN));
    }
}
