package fairdraw.functions.triggers;

import fairdraw.domain.draws.Draws;
import fairdraw.functions.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The lateness of draws in CloudWatch's embedded metric format, which it extracts from the log. */
final class OverdueMetric {

    private static final String NAME = "OverdueSeconds";

    private OverdueMetric() {}

    /** Returns the seconds that the longest overdue draw has waited, 0 if no draw is due. */
    static Json of(List<Draws.Due> due, Instant now) {
        long seconds =
                due.isEmpty() ? 0 : Duration.between(due.getFirst().since(), now).toSeconds();
        Json directive =
                Json.object()
                        .put("Namespace", "fairdraw")
                        .put("Dimensions", List.of(List.of()))
                        .put("Metrics", List.of(Map.of("Name", NAME, "Unit", "Seconds")));
        return Json.object()
                .put(
                        "_aws",
                        Json.object()
                                .put("Timestamp", now.toEpochMilli())
                                .put("CloudWatchMetrics", List.of(directive)))
                .put(NAME, seconds);
    }
}
