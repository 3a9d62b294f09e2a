package fairdraw.aws;

import fairdraw.domain.Backoff;
import fairdraw.domain.NotNow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /** Sends one message. */
    public void send(String queueUrl, String body) {
        sqs.sendMessage(message -> message.queueUrl(queueUrl).messageBody(CarriedText.of(body)));
    }

    /**
     * Sends one message with a delay, which is rounded up to whole seconds and at most {@link
     * #LONGEST_DELAY}.
     */
    public void sendLater(String queueUrl, String body, Duration after) {
        sqs.sendMessage(message ->
                message.queueUrl(queueUrl)
                        .messageBody(CarriedText.of(body))
                        .delaySeconds(seconds(after)));
    }

    /** Rounds up to whole seconds. */
    private static int seconds(Duration after) {
        return after.isNegative() ? 0 : Math.toIntExact(after.plusNanos(999_999_999).toSeconds());
    }

    /**
     * Sends all messages, ten at a time, and sends those that the queue refuses again.
     *
     * @throws NotNow if some are refused after several attempts
     */
    public void sendAll(String queueUrl, List<String> bodies) {
        for (int start = 0; start < bodies.size(); start += BATCH) {
            List<String> batch = bodies.subList(start, Math.min(start + BATCH, bodies.size()));
            List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                entries.add(
                        SendMessageBatchRequestEntry.builder()
                                .id(Integer.toString(i))
                                .messageBody(CarriedText.of(batch.get(i)))
                                .build());
            }
            sendBatch(queueUrl, entries);
        }
    }

    /** A message and the receipt with which it is deleted. */
    public record Received(String id, String body, String receipt) {}

    /**
     * Receives up to ten messages, which are then hidden for this time; none if the queue is empty.
     */
    public List<Received> receive(String queueUrl, Duration hidden) {
        return sqs
                .receiveMessage(receive ->
                        receive.queueUrl(queueUrl)
                                .maxNumberOfMessages(BATCH)
                                .visibilityTimeout(Math.toIntExact(hidden.toSeconds())))
                .messages()
                .stream()
                .map(message ->
                        new Received(message.messageId(), message.body(), message.receiptHandle()))
                .toList();
    }

    /** Deletes a received message. */
    public void delete(String queueUrl, Received message) {
        sqs.deleteMessage(delete -> delete.queueUrl(queueUrl).receiptHandle(message.receipt()));
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
