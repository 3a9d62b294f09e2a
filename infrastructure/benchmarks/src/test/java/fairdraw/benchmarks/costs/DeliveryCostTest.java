package fairdraw.benchmarks.costs;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.Places;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.engines.template.Names;
import fairdraw.engines.template.Template;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeliveryCostTest {

    private static final int MANY = 40;
    private static final int TRIALS = 2;

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void tellingOfATicketAtOnceCostsFiveUnits(int lines) {
        try (Stack stack = stack()) {
            Cost cost = new DeliveryCost(stack, lines).alone();

            assertThat(cost.writeUnits() + cost.indexUnits()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void tellingOfTicketsThatWaitedCostsFiveUnitsEachAndAFewForAll(int lines) {
        // A call that is made again on a busy machine counts twice, so the least counts.
        double units =
                DoubleStream.generate(() -> together(lines))
                        .limit(TRIALS)
                        .filter(each -> each <= 5.2 * MANY)
                        .findFirst()
                        .orElse(Double.POSITIVE_INFINITY);

        assertThat(units).isBetween(5.0 * MANY, 5.2 * MANY);
    }

    private static double together(int lines) {
        try (Stack stack = stack()) {
            Cost cost = new DeliveryCost(stack, lines).together(MANY);
            return cost.writeUnits() + cost.indexUnits();
        }
    }

    private static Stack stack() {
        Path file = Path.of("..", "..", "template.yaml").toAbsolutePath().normalize();
        return new Stack(
                Template.read(
                        file,
                        new Names(Places.REGION, "http://127.0.0.1"),
                        Map.of("WebhookTargets", "any")),
                new Random(28),
                Instant.parse("2026-03-01T12:00:00Z"));
    }
}
