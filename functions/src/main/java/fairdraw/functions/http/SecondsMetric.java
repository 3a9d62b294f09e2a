package fairdraw.functions.http;

import fairdraw.functions.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A number of seconds in CloudWatch's embedded metric format, which it extracts from the log. */
public final class SecondsMetric {

    private SecondsMetric() {}

    /** Returns the line of a metric at a time. */
    public static Json of(String name, long seconds, Instant now) {
        Json directive =
                Json.object()
                        .put("Namespace", "fairdraw")
                        .put("Dimensions", List.of(List.of()))
                        .put("Metrics", List.of(Map.of("Name", name, "Unit", "Seconds")));
        return Json.object()
                .put(
                        "_aws",
                        Json.object()
                                .put("Timestamp", now.toEpochMilli())
                                .put("CloudWatchMetrics", List.of(directive)))
                .put(name, seconds);
    }
}
