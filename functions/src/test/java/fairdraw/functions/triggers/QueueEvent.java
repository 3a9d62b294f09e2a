package fairdraw.functions.triggers;

import fairdraw.functions.json.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A batch of messages as Lambda hands it to a function. */
public final class QueueEvent {

    private final List<Json> records = new ArrayList<>();

    /** Returns a batch of messages that come for the first time, named {@code 0}, {@code 1} ... */
    public static QueueEvent of(String... bodies) {
        var event = new QueueEvent();
        for (String body : bodies) {
            event.add(Integer.toString(event.records.size()), "receipt", body, 1, Optional.empty());
        }
        return event;
    }

    /** Adds a message that was received this many times. */
    public QueueEvent add(
            String id, String receipt, String body, int times, Optional<String> group) {
        Json attributes = Json.object().put("ApproximateReceiveCount", Integer.toString(times));
        group.ifPresent(each -> attributes.put("MessageGroupId", each));
        records.add(
                Json.object()
                        .put("messageId", id)
                        .put("receiptHandle", receipt)
                        .put("body", body)
                        .put("attributes", attributes));
        return this;
    }

    public InputStream json() {
        return new ByteArrayInputStream(
                Json.object().put("Records", records).toString().getBytes(StandardCharsets.UTF_8));
    }
}
