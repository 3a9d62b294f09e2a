package fairdraw.functions.schedules;

import fairdraw.functions.http.FailureLog;
import fairdraw.functions.http.Json;
import fairdraw.functions.http.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Serves a batch of a queue message by message: those that fail are named in the answer and come
 * again, the others are done.
 */
public final class QueueBatch {

    private final FailureLog log;

    public QueueBatch(FailureLog log) {
        this.log = log;
    }

    /** Hands over the members of each message's JSON body. */
    public void serve(
            InputStream event, OutputStream reply, Consumer<Map<String, @Nullable Object>> work)
            throws IOException {
        List<Json> failures = new ArrayList<>();
        if (members(JsonTree.read(event)).get("Records") instanceof List<?> records) {
            for (Object record : records) {
                Map<String, @Nullable Object> message = members(record);
                String id = String.valueOf(message.get("messageId"));
                if (!handled(id, String.valueOf(message.get("body")), work)) {
                    failures.add(Json.object().put("itemIdentifier", id));
                }
            }
        }
        reply.write(
                Json.object()
                        .put("batchItemFailures", failures)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }

    private boolean handled(String id, String body, Consumer<Map<String, @Nullable Object>> work) {
        try {
            work.accept(members(JsonTree.read(body.getBytes(StandardCharsets.UTF_8))));
            return true;
        } catch (IOException | RuntimeException failure) {
            log.unexpected(id, failure);
            return false;
        }
    }

    private static Map<String, @Nullable Object> members(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? JsonTree.members(object) : Map.of();
    }
}
