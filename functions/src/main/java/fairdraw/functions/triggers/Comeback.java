package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import fairdraw.aws.SqsQueues;
import fairdraw.aws.SqsQueues.Outgoing;
import fairdraw.aws.TransientFaults;
import fairdraw.functions.http.FailureLog;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The return of messages that failed: after 1, 2, 4, 8 and 16 seconds, less up to a half by chance,
 * counted by the times that they were received. The queue's own time-out, which is far longer, is
 * for functions that died.
 *
 * <p>A queue counts every receipt and moves a message to its dead letters after some. Only faults
 * of ours may lead there, so a message that failed for transient reasons for half of these times is
 * replaced by a copy, of which nothing was counted yet and whose retention begins anew.
 */
final class Comeback {

    /** Half of the receipts after which the template moves a message to the dead letters. */
    static final int FRESH = 5;

    private static final Duration LONGEST = Duration.ofSeconds(16);
    private static final int DOUBLINGS = 4;

    private final SqsQueues queues;
    private final String queueUrl;
    private final RandomGenerator random;
    private final FailureLog log;

    Comeback(SqsQueues queues, String queueUrl, RandomGenerator random, FailureLog log) {
        this.queues = queues;
        this.queueUrl = queueUrl;
        this.random = random;
        this.log = log;
    }

    /**
     * Lets a message come again.
     *
     * @return whether it is done with, because a copy comes in its place
     */
    boolean isReplaced(SQSMessage message, Throwable failure) {
        int times = times(message);
        Duration wait = wait(times);
        try {
            if (times >= FRESH && TransientFaults.include(failure)) {
                queues.sendLater(queueUrl, new Outgoing(group(message), message.getBody()), wait);
                return true;
            }
            queues.hide(queueUrl, message.getReceiptHandle(), wait);
        } catch (RuntimeException queueAway) {
            // The queue's own time-out brings the message back.
            log.unexpected(message.getMessageId(), queueAway);
        }
        return false;
    }

    private Duration wait(int times) {
        Duration bound =
                times > DOUBLINGS ? LONGEST : Duration.ofSeconds(1L << Math.max(0, times - 1));
        long half = bound.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }

    private static int times(SQSMessage message) {
        try {
            return Integer.parseInt(attribute(message, "ApproximateReceiveCount").orElse("1"));
        } catch (NumberFormatException unknown) {
            return 1;
        }
    }

    static Optional<String> group(SQSMessage message) {
        return attribute(message, "MessageGroupId");
    }

    private static Optional<String> attribute(SQSMessage message, String name) {
        @Nullable Map<String, String> attributes = message.getAttributes();
        return attributes == null ? Optional.empty() : Optional.ofNullable(attributes.get(name));
    }
}
