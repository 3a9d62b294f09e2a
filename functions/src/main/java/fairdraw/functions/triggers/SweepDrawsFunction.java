package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.aws.SqsQueues;
import fairdraw.aws.SqsQueues.Outgoing;
import fairdraw.domain.draws.Draws;
import fairdraw.functions.json.Json;
import fairdraw.functions.metrics.Metric;
import fairdraw.functions.metrics.Metrics;
import fairdraw.functions.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The sweep that runs once a minute and queues every draw with a step due, which makes up for
 * missed triggers.
 */
public final class SweepDrawsFunction implements RequestStreamHandler {

    private static final int LIMIT = 1_000;

    private final Draws draws;
    private final SqsQueues queues;
    private final String advanceQueue;
    private final InstantSource clock;
    private final Metrics metrics;

    public SweepDrawsFunction() {
        this(Wiring.inLambda());
    }

    public SweepDrawsFunction(Wiring wiring) {
        this(
                wiring.draws().store(),
                wiring.queues(),
                wiring.settings().advanceQueue(),
                wiring.clock(),
                wiring.metrics());
    }

    SweepDrawsFunction(
            Draws draws,
            SqsQueues queues,
            String advanceQueue,
            InstantSource clock,
            Metrics metrics) {
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
        metrics.write(Metric.OVERDUE_SECONDS, Draws.Due.overdue(due, now).toSeconds());
        queues.sendEach(
                advanceQueue,
                due.stream()
                        .map(each ->
                                Outgoing.of(
                                        each.tenant(),
                                        Json.object().put("drawId", each.drawId()).toString()))
                        .toList());
    }
}
