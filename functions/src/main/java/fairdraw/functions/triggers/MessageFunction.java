package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import fairdraw.aws.TransientFaults;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A function that consumes a queue. It works on all messages of a batch at once, so that none waits
 * for another, and answers which failed: those come again after a while, the others are done.
 */
public abstract class MessageFunction implements RequestStreamHandler {

    private final FailureLog log;
    private final BatchLog batches;
    private final Comeback comeback;

    MessageFunction(Wiring wiring, String queueUrl) {
        log = wiring.failureLog();
        batches = new BatchLog(wiring.metrics(), getClass().getSimpleName());
        comeback = new Comeback(wiring.queues(), queueUrl, wiring.random(), log);
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        Instant begun = batches.begin();
        SQSEvent messages = BatchEvents.read(event);
        SQSBatchResponse answer = answer(messages);
        BatchEvents.write(answer, response);
        batches.done(
                messages.getRecords().size(),
                answer.getBatchItemFailures().size(),
                Map.of(),
                begun);
    }

    /**
     * Does the work of a message; any exception makes it come again.
     *
     * @param group whose share of the queue's consumers the message takes
     */
    protected abstract void work(String body, Optional<String> group) throws IOException;

    private SQSBatchResponse answer(SQSEvent event) {
        Map<String, Future<Boolean>> done = new LinkedHashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (SQSMessage message : event.getRecords()) {
                done.put(message.getMessageId(), threads.submit(() -> done(message)));
            }
        }
        List<BatchItemFailure> failures =
                done.entrySet().stream()
                        .filter(each -> !each.getValue().resultNow())
                        .map(each -> new BatchItemFailure(each.getKey()))
                        .toList();
        return new SQSBatchResponse(failures);
    }

    private boolean done(SQSMessage message) {
        try {
            work(message.getBody(), Comeback.group(message));
            return true;
        } catch (IOException | RuntimeException failure) {
            if (TransientFaults.include(failure)) {
                log.notNow(message.getMessageId(), failure);
            } else {
                log.unexpected(message.getMessageId(), failure);
            }
            return comeback.isReplaced(message, failure);
        }
    }
}
