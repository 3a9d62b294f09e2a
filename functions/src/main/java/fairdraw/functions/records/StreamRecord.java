package fairdraw.functions.records;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.register.RegisterKeys;
import fairdraw.domain.Mode;
import fairdraw.domain.ids.IdKind;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One change of an item, from the stream of a table. */
public final class StreamRecord {

    private static final long MILLIS = 1_000;

    private static final Pattern OWNED =
            Pattern.compile("(" + IdKind.ORGANISATION.prefix() + "[0-9A-Za-z]{1,64})#");

    private final Map<String, @Nullable Object> record;

    private StreamRecord(Map<String, @Nullable Object> record) {
        this.record = record;
    }

    /** Reads the records of an invocation in their order, without inspecting them. */
    public static List<StreamRecord> read(InputStream event) throws IOException {
        List<StreamRecord> records = new ArrayList<>();
        var batch = JsonTree.members(Objects.requireNonNull(JsonTree.read(event)));
        for (Object each : (List<?>) Objects.requireNonNull(batch.get("Records"))) {
            records.add(new StreamRecord(JsonTree.members(each)));
        }
        return records;
    }

    /** Returns the record's place in its shard, by which Lambda identifies it. */
    String sequenceNumber() {
        return String.valueOf(change().get("SequenceNumber"));
    }

    /** Whether the item is new. */
    boolean isInsert() {
        return "INSERT".equals(record.get("eventName"));
    }

    /** Returns the approximate time of the change. */
    Instant at() {
        Object seconds = Objects.requireNonNull(change().get("ApproximateCreationDateTime"));
        BigDecimal millis = new BigDecimal(seconds.toString()).multiply(BigDecimal.valueOf(MILLIS));
        return Instant.ofEpochMilli(millis.longValue());
    }

    /** Returns the item's type after the change; empty for items without one and for deletions. */
    String type() {
        AttributeValue type = newImage().get("type");
        return type == null || type.s() == null ? "" : type.s();
    }

    /** Returns the mode in whose part of the register the item waits; empty for other items. */
    Optional<Mode> waiting() {
        return Attributes.optionalText(newImage(), "pk").flatMap(RegisterKeys::waiting);
    }

    /** Returns the item after the change; empty if it was deleted. */
    Map<String, AttributeValue> newImage() {
        return image("NewImage").orElseGet(Map::of);
    }

    /** Returns the item before the change, if there was one. */
    Optional<Map<String, AttributeValue>> oldImage() {
        return image("OldImage");
    }

    /**
     * Returns the organisation with which the key of the item begins; empty if none can be read.
     */
    Optional<String> organisation() {
        try {
            return Optional.ofNullable(newImage().get("pk"))
                    .map(AttributeValue::s)
                    .map(OWNED::matcher)
                    .filter(Matcher::lookingAt)
                    .map(owned -> owned.group(1));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns the whole record as JSON. */
    String json() {
        return Json.text(record);
    }

    private Optional<Map<String, AttributeValue>> image(String name) {
        return Optional.ofNullable(change().get(name)).map(Images::item);
    }

    private Map<String, @Nullable Object> change() {
        return JsonTree.members(Objects.requireNonNull(record.get("dynamodb")));
    }
}
