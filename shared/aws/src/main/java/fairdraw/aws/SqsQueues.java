package fairdraw.aws;

import fairdraw.domain.Backoff;
import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Sending to and receiving from queues, which are named by their URLs. Every body is JSON or plain
 * ASCII, and is sent as {@link CarriedText}.
 */
public final class SqsQueues {

    /** The longest time for which a queue delays a message. */
    public static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    private static final int BATCH = 10;
    private static final int ATTEMPTS = 4;

    private final SqsClient sqs;
    private final Backoff backoff;

    public SqsQueues(SqsClient sqs, Backoff backoff) {
        this.sqs = sqs;
        this.backoff = backoff;
    }

    /**
     * A message on its way to a queue.
     *
     * @param group whose share of the queue's consumers it takes: an organisation, or nobody's
     */
    public record Outgoing(Optional<String> group, String body) {

        /** Returns a message that takes the share of an organisation. */
        public static Outgoing of(Tenant tenant, String body) {
            return new Outgoing(Optional.of(tenant.organisation().text()), body);
        }

        /** Returns a message that takes nobody's share. */
        public static Outgoing of(String body) {
            return new Outgoing(Optional.empty(), body);
        }
    }

    /** Sends one message that takes nobody's share. */
    public void send(String queueUrl, String body) {
        send(queueUrl, Outgoing.of(body));
    }

    /** Sends one message. */
    public void send(String queueUrl, Outgoing message) {
        sqs.sendMessage(send ->
                send.queueUrl(queueUrl)
                        .messageGroupId(message.group().orElse(null))
                        .messageBody(CarriedText.of(message.body())));
    }

    /** Does the same after a delay. */
    public void sendLater(String queueUrl, String body, Duration after) {
        sendLater(queueUrl, Outgoing.of(body), after);
    }

    /**
     * Sends one message with a delay, which is rounded up to whole seconds and at most {@link
     * #LONGEST_DELAY}.
     */
    public void sendLater(String queueUrl, Outgoing message, Duration after) {
        sqs.sendMessage(send ->
                send.queueUrl(queueUrl)
                        .messageGroupId(message.group().orElse(null))
                        .messageBody(CarriedText.of(message.body()))
                        .delaySeconds(seconds(after)));
    }

    /** Rounds up to whole seconds. */
    private static int seconds(Duration after) {
        return after.isNegative() ? 0 : Math.toIntExact(after.plusNanos(999_999_999).toSeconds());
    }

    /** Sends all messages, none of which takes anybody's share. */
    public void sendAll(String queueUrl, List<String> bodies) {
        sendEach(queueUrl, bodies.stream().map(Outgoing::of).toList());
    }

    /**
     * Sends all messages, ten at a time, and sends those that the queue refuses again.
     *
     * @throws NotNow if some are refused after several attempts
     */
    public void sendEach(String queueUrl, List<Outgoing> messages) {
        for (int start = 0; start < messages.size(); start += BATCH) {
            List<Outgoing> batch =
                    messages.subList(start, Math.min(start + BATCH, messages.size()));
            List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                entries.add(
                        SendMessageBatchRequestEntry.builder()
                                .id(Integer.toString(i))
                                .messageGroupId(batch.get(i).group().orElse(null))
                                .messageBody(CarriedText.of(batch.get(i).body()))
                                .build());
            }
            sendBatch(queueUrl, entries);
        }
    }

    /** Hides a received message for this time, rounded up to whole seconds, from now on. */
    public void hide(String queueUrl, String receipt, Duration hidden) {
        sqs.changeMessageVisibility(change ->
                change.queueUrl(queueUrl)
                        .receiptHandle(receipt)
                        .visibilityTimeout(seconds(hidden)));
    }

    private void sendBatch(String queueUrl, List<SendMessageBatchRequestEntry> entries) {
        List<SendMessageBatchRequestEntry> left = entries;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            List<SendMessageBatchRequestEntry> sent = left;
            List<BatchResultErrorEntry> failed =
                    sqs.sendMessageBatch(batch -> batch.queueUrl(queueUrl).entries(sent)).failed();
            Set<String> ids =
                    failed.stream().map(BatchResultErrorEntry::id).collect(Collectors.toSet());
            left = sent.stream().filter(entry -> ids.contains(entry.id())).toList();
            if (!left.isEmpty()) {
                if (attempt == ATTEMPTS) {
                    throw new NotNow(
                            left.size() + " messages were refused: " + failed.getFirst().message());
                }
                backoff.pause(attempt);
            }
        }
    }
}
