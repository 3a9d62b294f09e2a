package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A function that consumes a queue. It works on all messages of a batch at once, so that none waits
 * for another, and answers which failed: those come again after a while, the others are done.
 */
public abstract class MessageFunction implements RequestStreamHandler {

    private final BatchLog batches;
    private final Messages messages;

    MessageFunction(Wiring wiring, String queueUrl) {
        FailureLog log = wiring.failureLog();
        batches = new BatchLog(wiring.metrics(), getClass().getSimpleName());
        messages = new Messages(new Comeback(wiring.queues(), queueUrl, wiring.random(), log), log);
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        Instant begun = batches.begin();
        SQSEvent batch = BatchEvents.read(event);
        SQSBatchResponse answer = messages.each(batch, this::work);
        BatchEvents.write(answer, response);
        batches.done(
                batch.getRecords().size(), answer.getBatchItemFailures().size(), Map.of(), begun);
    }

    /**
     * Does the work of a message; any exception makes it come again.
     *
     * @param group whose share of the queue's consumers the message takes
     */
    protected abstract void work(String body, Optional<String> group) throws IOException;
}
