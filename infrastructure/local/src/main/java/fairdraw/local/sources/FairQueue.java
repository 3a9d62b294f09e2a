package fairdraw.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import fairdraw.local.services.EngineClient;
import fairdraw.local.services.EngineFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A fair queue in front of one that hands out whatever came first. It reads messages ahead, keeps
 * them hidden, and gives the message groups turns, so that one who sends thousands delays nobody
 * else. A message without a group is a group of its own, as in SQS.
 */
final class FairQueue implements Loop.Step, AutoCloseable {

    /** More than one who sends without pause has in the queue before others come. */
    private static final int MOST = 20_000;

    private static final int BATCH = 10;
    private static final int WAIT_SECONDS = 2;
    private static final Duration FULL = Duration.ofMillis(200);

    private final EngineClient sqs;
    private final String url;
    private final Duration hidden;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Turns<Held> waiting = new Turns<>();
    private long renewedAt = System.nanoTime();

    /** A message that was read, and when it was last hidden. */
    private static final class Held {
        private final JsonNode message;
        private long hiddenAt = System.nanoTime();

        private Held(JsonNode message) {
            this.message = message;
        }

        private boolean isOlderThan(Duration age) {
            return System.nanoTime() - hiddenAt > age.toNanos();
        }
    }

    /**
     * @param hidden the time for which the queue hides what was received
     */
    FairQueue(EngineClient sqs, String url, Duration hidden) {
        this.sqs = sqs;
        this.url = url;
        this.hidden = hidden;
    }

    /** Reads on, and hides anew what has waited for a third of the time. */
    @Override
    public Duration run() throws InterruptedException {
        if (System.nanoTime() - renewedAt > hidden.dividedBy(3).toNanos()) {
            renewedAt = System.nanoTime();
            hide(all(), hidden);
        }
        if (size() >= MOST) {
            return FULL;
        }
        ObjectNode receive =
                Json.object()
                        .put("QueueUrl", url)
                        .put("MaxNumberOfMessages", BATCH)
                        .put("WaitTimeSeconds", size() == 0 ? WAIT_SECONDS : 0);
        receive.putArray("AttributeNames").add("All");
        receive.putArray("MessageAttributeNames").add("All");
        JsonNode messages = sqs.call("ReceiveMessage", receive).path("Messages");
        add(messages);
        return messages.isEmpty() && size() > 0 ? FULL : Duration.ZERO;
    }

    /** Returns the messages whose turn it is; none if none comes for two seconds. */
    List<JsonNode> take(int most) throws InterruptedException {
        List<Held> taken = new ArrayList<>();
        lock.lock();
        try {
            long patience = TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
            while (waiting.size() == 0 && patience > 0) {
                patience = arrived.awaitNanos(patience);
            }
            while (taken.size() < most && waiting.size() > 0) {
                taken.add(waiting.next());
            }
        } finally {
            lock.unlock();
        }
        hide(taken.stream().filter(each -> each.isOlderThan(fresh())).toList(), hidden);
        return taken.stream().map(each -> each.message).toList();
    }

    /** Gives back what nobody took. */
    @Override
    public void close() {
        try {
            hide(all(), Duration.ZERO);
        } catch (EngineFailure gone) {
            // Then the queue's own time-out shows them again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the age up to which a message is hidden for long enough to be worked on. */
    private Duration fresh() {
        return hidden.dividedBy(10);
    }

    /** Returns the number of messages that wait here. */
    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void add(JsonNode messages) {
        lock.lock();
        try {
            for (JsonNode message : messages) {
                waiting.add(
                        message.path("Attributes")
                                .path("MessageGroupId")
                                .asText(message.path("MessageId").asText()),
                        new Held(message));
                arrived.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private List<Held> all() {
        List<Held> all = new ArrayList<>();
        lock.lock();
        try {
            waiting.forEach(all::add);
        } finally {
            lock.unlock();
        }
        return all;
    }

    private void hide(List<Held> held, Duration time) throws InterruptedException {
        for (int from = 0; from < held.size(); from += BATCH) {
            ObjectNode change = Json.object().put("QueueUrl", url);
            ArrayNode entries = change.putArray("Entries");
            for (Held each : held.subList(from, Math.min(from + BATCH, held.size()))) {
                entries.addObject()
                        .put("Id", Integer.toString(entries.size()))
                        .put("ReceiptHandle", each.message.path("ReceiptHandle").asText())
                        .put("VisibilityTimeout", time.toSeconds());
                each.hiddenAt = System.nanoTime();
            }
            sqs.call("ChangeMessageVisibilityBatch", change);
        }
    }
}
