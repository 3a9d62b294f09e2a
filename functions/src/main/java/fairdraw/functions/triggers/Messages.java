package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import fairdraw.aws.TransientFaults;
import fairdraw.functions.http.FailureLog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The messages of a queue's batches, each worked on at once, so that none waits for another. */
final class Messages {

    /** The work on a message; any exception makes it come again. */
    @FunctionalInterface
    interface Work {
        void on(String body, Optional<String> group) throws IOException;
    }

    private final Comeback comeback;
    private final FailureLog log;

    Messages(Comeback comeback, FailureLog log) {
        this.comeback = comeback;
        this.log = log;
    }

    /** Does the work of all messages and returns those that come again. */
    SQSBatchResponse each(SQSEvent event, Work work) {
        Map<String, Future<Boolean>> done = new LinkedHashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (SQSMessage message : event.getRecords()) {
                done.put(message.getMessageId(), threads.submit(() -> done(message, work)));
            }
        }
        List<BatchItemFailure> failures =
                done.entrySet().stream()
                        .filter(each -> !each.getValue().resultNow())
                        .map(each -> new BatchItemFailure(each.getKey()))
                        .toList();
        return new SQSBatchResponse(failures);
    }

    private boolean done(SQSMessage message, Work work) {
        try {
            work.on(message.getBody(), Comeback.group(message));
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
