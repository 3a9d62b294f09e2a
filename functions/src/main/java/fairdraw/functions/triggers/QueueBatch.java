package fairdraw.functions.triggers;

import fairdraw.functions.http.FailureLog;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A batch of queue messages that is processed one by one: the answer names those that failed, which
 * come again; the others are done.
 */
public final class QueueBatch {

    private final FailureLog log;

    public QueueBatch(FailureLog log) {
        this.log = log;
    }

    /** Passes the members of each message's JSON body to {@code work}. */
    public void serve(
            InputStream event, OutputStream reply, Consumer<Map<String, @Nullable Object>> work)
            throws IOException {
        List<Message> failed =
                messages(event).stream().filter(message -> !handled(message, work)).toList();
        reply.write(answer(failed));
    }

    /**
     * Does the same for work that mostly waits: all messages at once, so that none waits for
     * another.
     */
    public void serveAtOnce(
            InputStream event, OutputStream reply, Consumer<Map<String, @Nullable Object>> work)
            throws IOException {
        Map<Message, Future<Boolean>> handled = new LinkedHashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Message message : messages(event)) {
                handled.put(message, threads.submit(() -> handled(message, work)));
            }
        }
        List<Message> failed =
                handled.entrySet().stream()
                        .filter(each -> !each.getValue().resultNow())
                        .map(Map.Entry::getKey)
                        .toList();
        reply.write(answer(failed));
    }

    private record Message(String id, String body) {}

    private static List<Message> messages(InputStream event) throws IOException {
        List<Message> messages = new ArrayList<>();
        if (members(JsonTree.read(event)).get("Records") instanceof List<?> records) {
            for (Object record : records) {
                Map<String, @Nullable Object> message = members(record);
                messages.add(
                        new Message(
                                String.valueOf(message.get("messageId")),
                                String.valueOf(message.get("body"))));
            }
        }
        return messages;
    }

    private static byte[] answer(List<Message> failed) {
        List<Json> failures =
                failed.stream()
                        .map(message -> Json.object().put("itemIdentifier", message.id()))
                        .toList();
        return Json.object()
                .put("batchItemFailures", failures)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private boolean handled(Message message, Consumer<Map<String, @Nullable Object>> work) {
        try {
            work.accept(members(JsonTree.read(message.body())));
            return true;
        } catch (IOException | RuntimeException failure) {
            log.unexpected(message.id(), failure);
            return false;
        }
    }

    private static Map<String, @Nullable Object> members(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? JsonTree.members(object) : Map.of();
    }
}
