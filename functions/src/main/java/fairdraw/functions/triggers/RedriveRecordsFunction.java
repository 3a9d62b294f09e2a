package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.aws.SqsQueues;
import fairdraw.aws.SqsQueues.Received;
import fairdraw.functions.json.Json;
import fairdraw.functions.records.DirectoryFiller;
import fairdraw.functions.records.Parking;
import fairdraw.functions.records.RecordWork;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * The function that processes parked records once more; an operator invokes it when their cause is
 * gone.
 */
public final class RedriveRecordsFunction implements RequestStreamHandler {

    private static final int MOST = 1_000;

    /** Longer than a run, so that a record fails only once in it. */
    private static final Duration HIDDEN = Duration.ofMinutes(10);

    private final SqsQueues queues;
    private final String queue;
    private final RecordWork work;

    public RedriveRecordsFunction() {
        this(Wiring.inLambda());
    }

    public RedriveRecordsFunction(Wiring wiring) {
        this(wiring.queues(), wiring.settings().parkedRecordsQueue(), work(wiring));
    }

    RedriveRecordsFunction(SqsQueues queues, String queue, RecordWork work) {
        this.queues = queues;
        this.queue = queue;
        this.work = work;
    }

    /** Answers with the number of records that were processed and of those that stay parked. */
    @Override
    public void handleRequest(InputStream nothing, OutputStream reply, Context context)
            throws IOException {
        int redriven = 0;
        int failed = 0;
        List<Received> parked = queues.receive(queue, HIDDEN);
        while (!parked.isEmpty()) {
            for (Received message : parked) {
                if (work.done(message.id(), message.body())) {
                    queues.delete(queue, message);
                    redriven++;
                } else {
                    failed++;
                }
            }
            parked = redriven + failed < MOST ? queues.receive(queue, HIDDEN) : List.of();
        }
        Json answer = Json.object().put("redriven", redriven).put("failed", failed);
        reply.write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static RecordWork work(Wiring wiring) {
        return new RecordWork(
                wiring.recordEvents(),
                wiring.eventBus(),
                new DirectoryFiller(wiring.lotteries().directory(), Parking.NONE),
                wiring.failureLog());
    }
}
