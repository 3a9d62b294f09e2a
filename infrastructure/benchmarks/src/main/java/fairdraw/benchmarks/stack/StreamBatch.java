package fairdraw.benchmarks.stack;

import fairdraw.functions.json.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** New items of a table as Lambda hands them to a reader of its stream. */
public final class StreamBatch {

    private StreamBatch() {}

    /** Returns the event of one invocation. */
    public static InputStream of(List<Map<String, AttributeValue>> items) {
        List<Json> records = new ArrayList<>();
        for (Map<String, AttributeValue> item : items) {
            records.add(
                    Json.object()
                            .put("eventID", "event-" + records.size())
                            .put("eventName", "INSERT")
                            .put("eventSource", "aws:dynamodb")
                            .put(
                                    "dynamodb",
                                    Json.object()
                                            .put("ApproximateCreationDateTime", 1_772_359_200L)
                                            .put("SequenceNumber", "seq-" + records.size())
                                            .put("StreamViewType", "NEW_AND_OLD_IMAGES")
                                            .put("NewImage", image(item))));
        }
        return new ByteArrayInputStream(
                Json.object().put("Records", records).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Json image(Map<String, AttributeValue> item) {
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
                    case B -> Base64.getEncoder().encodeToString(value.b().asByteArray());
                    case M -> image(value.m());
                    case L -> value.l().stream().map(StreamBatch::attribute).toList();
                    case NUL, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                            throw new IllegalArgumentException("no attribute of a ticket");
                };
        return Json.object().put(value.type().name(), content);
    }
}
