package fairdraw.functions.schedules;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.aws.SqsQueues;
import fairdraw.domain.draws.Draws;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.Json;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Has every draw advanced for which something is due, once a minute: repairs missed triggers. */
public final class SweepDrawsFunction implements RequestStreamHandler {

    private static final int LIMIT = 1_000;

    private final Draws draws;
    private final SqsQueues queues;
    private final String advanceQueue;
    private final InstantSource clock;
    private final PrintStream metrics;

    public SweepDrawsFunction() {
        this(Wiring.inLambda());
    }

    public SweepDrawsFunction(Wiring wiring) {
        this(
                wiring.draws(),
                wiring.queues(),
                wiring.settings().advanceQueue(),
                wiring.clock(),
                System.out);
    }

    SweepDrawsFunction(
            Draws draws,
            SqsQueues queues,
            String advanceQueue,
            InstantSource clock,
            PrintStream metrics) {
        this.draws = draws;
        this.queues = queues;
        this.advanceQueue = advanceQueue;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public void handleRequest(InputStream tick, OutputStream reply, Context context) {
        sweep();
    }

    void sweep() {
        Instant now = clock.instant();
        List<Draws.Due> due = draws.due(now, LIMIT);
        metrics.println(overdue(due, now));
        queues.sendAll(
                advanceQueue,
                due.stream()
                        .map(each -> Json.object().put("drawId", each.drawId()).toString())
                        .toList());
    }

    /** How late the draw is that has waited longest, as CloudWatch takes metrics from logs. */
    private static Json overdue(List<Draws.Due> due, Instant now) {
        long seconds =
                due.isEmpty() ? 0 : Duration.between(due.getFirst().since(), now).toSeconds();
        Map<String, Object> metric = Map.of("Name", "OverdueSeconds", "Unit", "Seconds");
        Json directive =
                Json.object()
                        .put("Namespace", "fairdraw")
                        .put("Dimensions", List.of(List.of()))
                        .put("Metrics", List.of(metric));
        return Json.object()
                .put(
                        "_aws",
                        Json.object()
                                .put("Timestamp", now.toEpochMilli())
                                .put("CloudWatchMetrics", List.of(directive)))
                .put("OverdueSeconds", seconds);
    }
}
