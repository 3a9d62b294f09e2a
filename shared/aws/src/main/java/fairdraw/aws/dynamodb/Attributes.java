package fairdraw.aws.dynamodb;

import fairdraw.domain.ids.Id;
import fairdraw.fairness.encoding.Hex;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The conversion between values and attributes. Instants are numbers of milliseconds since 1970.
 */
public final class Attributes {

    private Attributes() {}

    public static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    public static AttributeValue text(Id id) {
        return text(id.text());
    }

    public static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    public static AttributeValue flag(boolean value) {
        return AttributeValue.fromBool(value);
    }

    public static AttributeValue bytes(byte[] value) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(value));
    }

    /** Writes bytes that the domain has in hex. */
    public static AttributeValue hex(String value) {
        return bytes(Hex.decode(value));
    }

    public static AttributeValue instant(Instant value) {
        return number(value.toEpochMilli());
    }

    /** Writes a tree of maps, lists, strings, whole numbers and booleans. */
    public static AttributeValue tree(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, AttributeValue> members = new LinkedHashMap<>();
                map.forEach((name, member) -> members.put((String) name, tree(member)));
                yield AttributeValue.fromM(members);
            }
            case List<?> list -> AttributeValue.fromL(list.stream().map(Attributes::tree).toList());
            case String text -> text(text);
            case Boolean flag -> flag(flag);
            case Integer number -> number(number);
            case Long number -> number(number);
            default -> throw new IllegalArgumentException("no attribute: " + value.getClass());
        };
    }

    /** Reads a tree that {@link #tree} has written; whole numbers become longs. */
    public static Object tree(AttributeValue value) {
        return switch (value.type()) {
            case M -> {
                Map<String, Object> members = new LinkedHashMap<>();
                value.m().forEach((name, member) -> members.put(name, tree(member)));
                yield members;
            }
            case L -> value.l().stream().map(Attributes::tree).toList();
            case S -> value.s();
            case BOOL -> value.bool();
            case N -> new BigDecimal(value.n()).longValueExact();
            case B, BS, NS, SS, NUL, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("no tree: " + value.type());
        };
    }

    public static String text(Map<String, AttributeValue> item, String name) {
        return present(item, name).s();
    }

    public static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(present(item, name).n());
    }

    public static int whole(Map<String, AttributeValue> item, String name) {
        return Math.toIntExact(number(item, name));
    }

    public static boolean flag(Map<String, AttributeValue> item, String name) {
        return present(item, name).bool();
    }

    public static byte[] bytes(Map<String, AttributeValue> item, String name) {
        return present(item, name).b().asByteArray();
    }

    public static String hex(Map<String, AttributeValue> item, String name) {
        return Hex.encode(bytes(item, name));
    }

    public static Instant instant(Map<String, AttributeValue> item, String name) {
        return Instant.ofEpochMilli(number(item, name));
    }

    public static List<AttributeValue> list(Map<String, AttributeValue> item, String name) {
        return present(item, name).l();
    }

    public static Map<String, AttributeValue> map(Map<String, AttributeValue> item, String name) {
        return present(item, name).m();
    }

    public static Optional<String> optionalText(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    private static AttributeValue present(Map<String, AttributeValue> item, String name) {
        @Nullable AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("a stored item lacks " + name);
        }
        return value;
    }
}
