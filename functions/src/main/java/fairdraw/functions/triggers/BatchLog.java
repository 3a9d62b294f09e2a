package fairdraw.functions.triggers;

import fairdraw.functions.json.Json;
import fairdraw.functions.metrics.Metric;
import fairdraw.functions.metrics.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The log of one function's batches, one line each, which holds nothing of what is in a batch. */
final class BatchLog {
    private final Metrics metrics;
    private final String function;

    BatchLog(Metrics metrics, String function) {
        this.metrics = metrics;
        this.function = function;
    }

    Instant begin() {
        return metrics.now();
    }

    /**
     * Writes the line of a batch that is done.
     *
     * @param failed the records that come again
     */
    void done(int records, int failed, Map<Metric, Long> counts, Instant begun) {
        metrics.write(
                Json.object()
                        .put("level", failed > 0 ? "WARN" : "INFO")
                        .put("function", function)
                        .put("records", records)
                        .put("failed", failed)
                        .put("took", Duration.between(begun, metrics.now()).toMillis()),
                counts);
    }
}
