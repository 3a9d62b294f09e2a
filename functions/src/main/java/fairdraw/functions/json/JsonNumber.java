package fairdraw.functions.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of JSON, which count by their value: {@code 7}, {@code 7.0} and {@code 70e-1} are one.
 *
 * <p>Every number that is read or written has at most {@value #MOST_DIGITS} digits, and its last
 * one stands at most {@value #MOST_DIGITS} places from the point. All that IEEE 754's double can
 * hold is within that (RFC 8259 §6), and none of it costs much, even written out.
 */
public final class JsonNumber {
    static final int MOST_DIGITS = 400;

    /** More characters than any sender needs for such a number, zeros and exponent included. */
    static final int LONGEST = 1_000;

    static final String WHAT =
            "a number of at most "
                    + MOST_DIGITS
                    + " digits with an exponent from -"
                    + MOST_DIGITS
                    + " to "
                    + MOST_DIGITS;

    /** As many digits as the largest long has. */
    private static final int LONG_DIGITS = 19;

    private JsonNumber() {}

    /** The number in this text of JSON's form; empty when its value is beyond the bound. */
    static Optional<BigDecimal> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text);
            return number.signum() == 0 && !isWithin(number)
                    ? Optional.of(BigDecimal.ZERO)
                    : Optional.of(number).filter(JsonNumber::isWithin);
        } catch (NumberFormatException exponentBeyondAnInt) {
            return Optional.empty();
        }
    }

    /** Whether a number is one that is read and written. */
    static boolean isWithin(BigDecimal number) {
        return number.precision() <= MOST_DIGITS
                && -MOST_DIGITS <= number.scale()
                && number.scale() <= MOST_DIGITS;
    }

    /** The number that a value is, with the digits that were sent; empty for any other value. */
    static Optional<BigDecimal> exact(Object value) {
        return switch (value) {
            case Long whole -> Optional.of(BigDecimal.valueOf(whole));
            case BigDecimal decimal -> Optional.of(decimal);
            default -> Optional.empty();
        };
    }

    /** The whole number that a value is; empty for any other value, and beyond a long's range. */
    public static Optional<Long> whole(@Nullable Object value) {
        return switch (value) {
            case Long number -> Optional.of(number);
            case BigDecimal number -> whole(number);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Long> whole(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        if (plain.scale() > 0 || plain.precision() - plain.scale() > LONG_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(plain.longValueExact());
        } catch (ArithmeticException beyondLong) {
            return Optional.empty();
        }
    }

    /** The digits of a whole number of any size; empty for a fraction or more than so many. */
    public static Optional<String> digits(BigDecimal number, int most) {
        var plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= most
                ? Optional.of(plain.toPlainString())
                : Optional.empty();
    }

    /** The value in the one way in which it is written here: equal numbers have equal texts. */
    public static String canonical(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.unscaledValue() + (plain.scale() == 0 ? "" : "e" + -plain.scale());
    }
}
