package fairdraw.functions.http;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.functions.json.Json;
import fairdraw.functions.metrics.Metric;
import fairdraw.functions.metrics.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * The log of requests, one line each with its numbers. A line holds a route's path with the names
 * of its parameters, ids of ours and words of ours, and nothing else of a request or its answer,
 * since anything else may be personal.
 */
public final class RequestLog {
    private static final int REFUSED = 400;
    private static final int FAULTY = 500;

    private final Metrics metrics;

    public RequestLog(Metrics metrics) {
        this.metrics = metrics;
    }

    Instant begin() {
        return metrics.now();
    }

    void answered(Request request, int status, Instant begun) {
        var notes = request.notes();
        var line =
                Json.object()
                        .put("level", status >= FAULTY ? "WARN" : "INFO")
                        .put("route", request.method() + " " + request.resource())
                        .put("status", status)
                        .putIfPresent("organisation", notes.tenant().map(Tenant::organisation))
                        .putIfPresent("mode", notes.tenant().map(Tenant::mode).map(Mode::word))
                        .putIfPresent("keyId", notes.keyId())
                        .put("requestId", request.requestId());
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        values.put(Metric.MILLISECONDS, Duration.between(begun, metrics.now()).toMillis());
        if (status >= REFUSED) {
            line.put(Metrics.REASON, notes.reason().orElseGet(() -> reason(status)));
            values.put(status >= FAULTY ? Metric.FAULTS : Metric.REFUSALS, 1L);
        }
        metrics.write(line, values);
    }

    private static String reason(int status) {
        return switch (status) {
            case 400, 422 -> "INVALID";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 409 -> "CONFLICT";
            case 410 -> "GONE";
            case 413 -> "TOO_LARGE";
            case 415 -> "MEDIA_TYPE";
            case 423 -> "NOT_OPEN";
            case 429 -> "FULL";
            case 503 -> "NOT_NOW";
            default -> status >= FAULTY ? "FAULT" : "REFUSED";
        };
    }
}
