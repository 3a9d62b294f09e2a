package fairdraw.functions.metrics;

import fairdraw.functions.json.Json;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The lines of the log with numbers in CloudWatch's embedded metric format, which it extracts. Each
 * number has the stack's name, so that two stacks of a Region are told apart.
 */
public final class Metrics {
    /** The dimension, and member of each line, that names the stack. */
    public static final String STACK = "Stack";

    /** The dimension, and member of a line, that names why a request was refused. */
    public static final String REASON = "Reason";

    private static final String NAMESPACE = "fairdraw";

    private final PrintStream out;
    private final String stack;
    private final InstantSource clock;

    /** Creates lines of a stack on this stream. */
    public Metrics(PrintStream out, String stack, InstantSource clock) {
        this.out = out;
        this.stack = stack;
        this.clock = clock;
    }

    /** Returns the time for a later line to say how long something took. */
    public Instant now() {
        return clock.instant();
    }

    /** Writes a line with one number and nothing else. */
    public void write(Metric metric, long value) {
        write(Json.object(), Map.of(metric, value));
    }

    /** Writes a line with these members, the time before and the numbers behind them. */
    public void write(Json members, Map<Metric, Long> values) {
        Instant now = clock.instant();
        var line = Json.object().put("time", now).putAll(members).put(STACK, stack);
        values.forEach((metric, value) -> line.put(metric.word(), value));
        if (!values.isEmpty()) {
            line.put("_aws", extracted(values, now));
        }
        out.println(line);
    }

    private static Json extracted(Map<Metric, Long> values, Instant now) {
        Map<List<List<String>>, List<Json>> alike = new LinkedHashMap<>();
        values.keySet().stream()
                .sorted()
                .forEach(metric ->
                        alike.merge(
                                metric.dimensions(), List.of(definition(metric)), Metrics::joined));
        return Json.object()
                .put("Timestamp", now.toEpochMilli())
                .put(
                        "CloudWatchMetrics",
                        alike.entrySet().stream()
                                .map(each -> directive(each.getKey(), each.getValue()))
                                .toList());
    }

    private static Json directive(List<List<String>> dimensions, List<Json> definitions) {
        return Json.object()
                .put("Namespace", NAMESPACE)
                .put("Dimensions", dimensions)
                .put("Metrics", definitions);
    }

    private static Json definition(Metric metric) {
        return Json.object().put("Name", metric.word()).put("Unit", metric.unit());
    }

    private static List<Json> joined(List<Json> some, List<Json> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
