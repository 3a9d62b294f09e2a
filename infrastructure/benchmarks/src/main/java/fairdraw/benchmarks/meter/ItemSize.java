package fairdraw.benchmarks.meter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The size of an item by DynamoDB's rules: the names and values of its attributes. */
public final class ItemSize {

    /** The bytes that a list or a map takes besides its elements. */
    private static final long DOCUMENT = 3;

    private static final long ELEMENT = 1;

    private ItemSize() {}

    /** Returns the bytes of an item's names and values. */
    public static long of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(attribute -> text(attribute.getKey()) + value(attribute.getValue()))
                .sum();
    }

    private static long value(AttributeValue value) {
        return switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToLong(ItemSize::text).sum();
            case NS -> value.ns().stream().mapToLong(ItemSize::number).sum();
            case BS -> value.bs().stream().mapToLong(b -> b.asByteArrayUnsafe().length).sum();
            case L ->
                    DOCUMENT
                            + value.l().stream()
                                    .mapToLong(element -> ELEMENT + value(element))
                                    .sum();
            case M -> DOCUMENT + value.m().size() * ELEMENT + of(value.m());
            case BOOL, NUL -> 1;
            case UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("a value of no known type: " + value);
        };
    }

    private static long text(String text) {
        return text.getBytes(UTF_8).length;
    }

    /**
     * Returns a byte for every two significant digits, one more, and one for the sign of a negative
     * number.
     */
    private static long number(String number) {
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        if (value.signum() == 0) {
            return 1;
        }
        return (value.precision() + 1L) / 2 + 1 + (value.signum() < 0 ? 1 : 0);
    }
}
