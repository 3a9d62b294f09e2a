package fairdraw.functions.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.functions.installation.TestQueue;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.metrics.Metrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SweepDrawsFunctionTest {

    private final TestQueue queue = new TestQueue();
    private InMemoryDraws draws = new InMemoryDraws();
    private ByteArrayOutputStream metrics = new ByteArrayOutputStream();

    @BeforeEach
    void startAnew() {
        draws = new InMemoryDraws();
        metrics = new ByteArrayOutputStream();
    }

    @AfterAll
    void close() {
        queue.close();
    }

    @Test
    void everyOverdueDrawIsPutOnTheQueueAndTheLongestWaitIsMeasured() throws IOException {
        IntStream.range(0, 23)
                .forEach(n ->
                        draws.create(
                                SampleDraws.open(
                                        SampleDraws.TENANT,
                                        new DrawId("draw-" + n),
                                        new LotterySlug("w"))));

        sweep(SampleDraws.CLOSES.plusSeconds(90));

        assertThat(queue.bodies())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 23)
                                .mapToObj(n -> "{\"drawId\":\"draw-" + n + "\"}")
                                .toList());
        assertThat(metric()).containsEntry("OverdueSeconds", 90L);
    }

    @Test
    void nothingDueIsNothingQueuedAndAWaitOfZero() throws IOException {
        draws.create(
                SampleDraws.open(SampleDraws.TENANT, new DrawId("draw-1"), new LotterySlug("w")));

        sweep(SampleDraws.CLOSES.minusSeconds(1));

        assertThat(queue.bodies()).isEmpty();
        assertThat(metric()).containsEntry("OverdueSeconds", 0L);
    }

    @Test
    void theMeasureIsOneLineAsCloudWatchReadsIt() throws IOException {
        sweep(SampleDraws.CLOSES);

        assertThat(metrics.toString(StandardCharsets.UTF_8)).containsOnlyOnce("\n");
        assertThat(metric())
                .containsEntry("Stack", "one")
                .containsEntry(
                        "_aws",
                        Map.of(
                                "Timestamp",
                                SampleDraws.CLOSES.toEpochMilli(),
                                "CloudWatchMetrics",
                                List.of(
                                        Map.of(
                                                "Namespace", "fairdraw",
                                                "Dimensions", List.of(List.of("Stack")),
                                                "Metrics",
                                                        List.of(
                                                                Map.of(
                                                                        "Name", "OverdueSeconds",
                                                                        "Unit", "Seconds"))))));
    }

    private void sweep(Instant now) {
        var function =
                new SweepDrawsFunction(
                        draws,
                        queue.queues(),
                        queue.url(),
                        InstantSource.fixed(now),
                        new Metrics(
                                new PrintStream(metrics, true, StandardCharsets.UTF_8),
                                "one",
                                InstantSource.fixed(now)));
        function.sweep();
    }

    private Map<String, @Nullable Object> metric() throws IOException {
        return JsonTree.members(Objects.requireNonNull(JsonTree.read(metrics.toByteArray())));
    }
}
