package fairdraw.functions.triggers;

import fairdraw.functions.json.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A builder of an invocation by a table's stream. */
public final class StreamEvent {

    private final List<Object> records = new ArrayList<>();

    public StreamEvent inserted(Map<String, AttributeValue> item) {
        return record("INSERT", Json.object().put("NewImage", image(item)));
    }

    public StreamEvent modified(
            Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return record(
                "MODIFY",
                Json.object().put("OldImage", image(before)).put("NewImage", image(after)));
    }

    public StreamEvent removed(Map<String, AttributeValue> item) {
        return record("REMOVE", Json.object().put("OldImage", image(item)));
    }

    private StreamEvent record(String name, Json change) {
        int number = records.size() + 1;
        records.add(
                Json.object()
                        .put("eventID", "event-" + number)
                        .put("eventName", name)
                        .put("eventSource", "aws:dynamodb")
                        .put(
                                "dynamodb",
                                change.put("ApproximateCreationDateTime", 1_772_359_200L + number)
                                        .put("SequenceNumber", "seq-" + number)
                                        .put("StreamViewType", "NEW_AND_OLD_IMAGES")));
        return this;
    }

    /** Returns the text of each record. */
    public List<String> records() {
        return records.stream().map(Json::text).toList();
    }

    public InputStream json() {
        return new ByteArrayInputStream(
                Json.object().put("Records", records).toString().getBytes(StandardCharsets.UTF_8));
    }

    static Json image(Map<String, AttributeValue> item) {
        Json image = Json.object();
        item.forEach((name, value) -> image.put(name, attribute(value)));
        return image;
    }

    private static Json attribute(AttributeValue value) {
        Object content =
                switch (value.type()) {
                    case S -> value.s();
                    case N -> value.n();
                    case BOOL -> value.bool();
                    case NUL -> true;
                    case B -> base64(value.b().asByteArray());
                    case M -> image(value.m());
                    case L -> value.l().stream().map(StreamEvent::attribute).toList();
                    case SS -> value.ss();
                    case NS -> value.ns();
                    case BS -> value.bs().stream().map(b -> base64(b.asByteArray())).toList();
                    case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("no type");
                };
        String type = value.type().name().equals("NUL") ? "NULL" : value.type().name();
        return Json.object().put(type, content);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
