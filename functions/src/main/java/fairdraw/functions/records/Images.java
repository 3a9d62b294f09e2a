package fairdraw.functions.records;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The conversion of items in DynamoDB's JSON, {@code {"name": {"S": "text"}}}, to those of the SDK.
 */
final class Images {

    private Images() {}

    /** Reads the item in a JSON object; any other form causes an unchecked exception. */
    static Map<String, AttributeValue> item(Object json) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        ((Map<?, ?>) json)
                .forEach((name, value) -> item.put((String) name, attribute((Map<?, ?>) value)));
        return item;
    }

    private static AttributeValue attribute(Map<?, ?> typed) {
        var only = typed.entrySet().iterator().next();
        @Nullable Object value = only.getValue();
        return switch ((String) only.getKey()) {
            case "S" -> AttributeValue.fromS((String) value);
            case "N" -> AttributeValue.fromN((String) value);
            case "B" -> AttributeValue.fromB(bytes(value));
            case "BOOL" -> AttributeValue.fromBool((Boolean) value);
            case "NULL" -> AttributeValue.fromNul(true);
            case "M" -> AttributeValue.fromM(item(Objects.requireNonNull(value)));
            case "L" ->
                    AttributeValue.fromL(
                            list(value).stream().map(each -> attribute((Map<?, ?>) each)).toList());
            case "SS" -> AttributeValue.fromSs(texts(value));
            case "NS" -> AttributeValue.fromNs(texts(value));
            case "BS" -> AttributeValue.fromBs(list(value).stream().map(Images::bytes).toList());
            default -> throw new IllegalArgumentException("no attribute type " + only.getKey());
        };
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String.class::cast).toList();
    }

    private static SdkBytes bytes(@Nullable Object value) {
        return SdkBytes.fromByteArray(
                Base64.getDecoder().decode((String) Objects.requireNonNull(value)));
    }
}
