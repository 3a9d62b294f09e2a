package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON of batches from queues and streams as the official types (decision 0014). */
final class BatchEvents {

    private BatchEvents() {}

    /** Reads the messages of a queue's batch, each with the members that functions use. */
    static SQSEvent read(InputStream json) throws IOException {
        List<SQSMessage> messages = new ArrayList<>();
        if (members(JsonTree.read(json)).get("Records") instanceof List<?> records) {
            for (Object record : records) {
                Map<String, @Nullable Object> members = members(record);
                var message = new SQSMessage();
                message.setMessageId(String.valueOf(members.get("messageId")));
                message.setBody(String.valueOf(members.get("body")));
                message.setReceiptHandle(String.valueOf(members.get("receiptHandle")));
                message.setAttributes(texts(members(members.get("attributes"))));
                messages.add(message);
            }
        }
        var event = new SQSEvent();
        event.setRecords(messages);
        return event;
    }

    static void write(SQSBatchResponse response, OutputStream out) throws IOException {
        write(
                response.getBatchItemFailures().stream()
                        .map(failure -> failure.getItemIdentifier()),
                out);
    }

    static void write(StreamsEventResponse response, OutputStream out) throws IOException {
        write(
                response.getBatchItemFailures().stream()
                        .map(failure -> failure.getItemIdentifier()),
                out);
    }

    private static void write(Stream<String> failures, OutputStream out) throws IOException {
        Json json =
                Json.object()
                        .put(
                                "batchItemFailures",
                                failures.map(id -> Json.object().put("itemIdentifier", id))
                                        .toList());
        out.write(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> texts(Map<String, @Nullable Object> members) {
        Map<String, String> texts = new HashMap<>();
        members.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    private static Map<String, @Nullable Object> members(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? JsonTree.members(object) : Map.of();
    }
}
