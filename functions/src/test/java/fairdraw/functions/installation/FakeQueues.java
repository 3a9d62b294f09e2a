package fairdraw.functions.installation;

import fairdraw.engines.template.QueueDefinition;
import fairdraw.engines.template.Template;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The template's queues in memory. They delay, hide, count and give up messages as SQS does, but by
 * a clock that tests move, and they are fair as SQS documents it: a group that has 30 messages and
 * a tenth of all on the way waits until no other group has any.
 */
public final class FakeQueues {

    private static final int NOISY = 30;
    private static final int SHARE = 10;

    private final InstantSource clock;
    private final Map<String, Kept> queues = new LinkedHashMap<>();
    private int sent;

    public FakeQueues(Template template, InstantSource clock) {
        this.clock = clock;
        template.queues().forEach(queue -> queues.put(queue.id(), new Kept(queue)));
    }

    /** A message as a consumer receives it; its id is its receipt too. */
    public record Received(String id, String body, Optional<String> group, int times) {}

    private static final class Message {
        private final String id;
        private final String body;
        private final Optional<String> group;
        private int times;
        private Instant visibleAt;

        private Message(String id, String body, Optional<String> group, Instant visibleAt) {
            this.id = id;
            this.body = body;
            this.group = group;
            this.visibleAt = visibleAt;
        }

        private String tenant() {
            return group.orElse(id);
        }
    }

    private static final class Kept {
        private final Map<String, Message> messages = new LinkedHashMap<>();
        private final long hidden;
        private final long delay;
        private final int most;
        private final Optional<String> deadLetters;

        private Kept(QueueDefinition queue) {
            hidden = seconds(queue, "VisibilityTimeout", 30);
            delay = seconds(queue, "DelaySeconds", 0);
            deadLetters = queue.deadLetters();
            most = queue.attributes().containsKey("RedrivePolicy") ? most(queue) : 0;
        }

        private static long seconds(QueueDefinition queue, String name, long otherwise) {
            return Long.parseLong(queue.attributes().getOrDefault(name, Long.toString(otherwise)));
        }

        private static int most(QueueDefinition queue) {
            try {
                String policy = Objects.requireNonNull(queue.attributes().get("RedrivePolicy"));
                Object members = Objects.requireNonNull(JsonTree.read(policy));
                return Integer.parseInt(
                        String.valueOf(JsonTree.members(members).get("maxReceiveCount")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Sends a message; the queue's own delay applies unless it has one. */
    public synchronized void send(
            String queue, String body, Optional<String> group, Optional<Long> delay) {
        Kept kept = kept(queue);
        String id = "message-" + sent++;
        Instant visibleAt = clock.instant().plusSeconds(delay.orElse(kept.delay));
        kept.messages.put(id, new Message(id, body, group, visibleAt));
    }

    /** Receives a message, if there is one that is not hidden. */
    public synchronized Optional<Received> receive(String queue) {
        Kept kept = kept(queue);
        Instant now = clock.instant();
        Map<String, Long> underWay =
                kept.messages.values().stream()
                        .filter(each -> each.times > 0 && each.visibleAt.isAfter(now))
                        .collect(Collectors.groupingBy(Message::tenant, Collectors.counting()));
        long all = underWay.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Long> noisy = new HashMap<>(underWay);
        noisy.values().removeIf(count -> count < NOISY || count * SHARE <= all);
        List<Message> visible =
                new ArrayList<>(
                        kept.messages.values().stream()
                                .filter(each -> !each.visibleAt.isAfter(now))
                                .toList());
        visible.sort(Comparator.comparingLong(each -> noisy.getOrDefault(each.tenant(), 0L)));
        for (Message message : visible) {
            if (message.times < kept.most || kept.most == 0) {
                message.times++;
                message.visibleAt = now.plusSeconds(kept.hidden);
                return Optional.of(
                        new Received(message.id, message.body, message.group, message.times));
            }
            kept.messages.remove(message.id);
            kept(kept.deadLetters.orElseThrow()).messages.put(message.id, message);
        }
        return Optional.empty();
    }

    public synchronized void delete(String queue, String id) {
        kept(queue).messages.remove(id);
    }

    synchronized void hide(String queue, String id, long seconds) {
        Optional.ofNullable(kept(queue).messages.get(id))
                .ifPresent(message -> message.visibleAt = clock.instant().plusSeconds(seconds));
    }

    /** Returns the bodies of all messages in a queue. */
    public synchronized List<String> bodies(String queue) {
        return kept(queue).messages.values().stream().map(message -> message.body).toList();
    }

    /** Loses all messages. */
    public synchronized void clear() {
        queues.values().forEach(queue -> queue.messages.clear());
    }

    /** Returns the number of messages in each queue of dead letters. */
    public synchronized Map<String, Integer> deadLetters() {
        Map<String, Integer> dead = new LinkedHashMap<>();
        queues.forEach((name, queue) -> {
            if (name.endsWith("DeadLetters") && !queue.messages.isEmpty()) {
                dead.put(name, queue.messages.size());
            }
        });
        return dead;
    }

    private Kept kept(String queue) {
        return Objects.requireNonNull(queues.get(queue), queue);
    }
}
