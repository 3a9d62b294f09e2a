package fairdraw.functions.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON numbers, which are compared by value: {@code 7}, {@code 7.0} and {@code 70e-1} are equal.
 *
 * <p>Every number that is read or written has at most {@value #MOST_DIGITS} digits, the last of
 * which is at most {@value #MOST_DIGITS} places from the point. That covers the whole range of an
 * IEEE 754 double (RFC 8259 §6), and none of it is expensive, even in plain notation.
 */
public final class JsonNumber {
    static final int MOST_DIGITS = 400;

    /** More characters than any sender needs for such a number, including zeros and exponent. */
    static final int LONGEST = 1_000;

    static final String WHAT =
            "a number of at most "
                    + MOST_DIGITS
                    + " digits with an exponent from -"
                    + MOST_DIGITS
                    + " to "
                    + MOST_DIGITS;

    /** The number of digits of the largest long. */
    private static final int LONG_DIGITS = 19;

    private JsonNumber() {}

    /** Parses a JSON number; empty if its value is beyond the bound. */
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

    /** Whether a number is within the bound. */
    static boolean isWithin(BigDecimal number) {
        return number.precision() <= MOST_DIGITS
                && -MOST_DIGITS <= number.scale()
                && number.scale() <= MOST_DIGITS;
    }

    /** Returns a numeric value with the digits that were sent; empty for any other value. */
    static Optional<BigDecimal> exact(Object value) {
        return switch (value) {
            case Long whole -> Optional.of(BigDecimal.valueOf(whole));
            case BigDecimal decimal -> Optional.of(decimal);
            default -> Optional.empty();
        };
    }

    /** Returns a whole number; empty for any other value, and beyond the range of a long. */
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

    /**
     * Returns the digits of a whole number of any size; empty for a fraction or more digits than
     * {@code most}.
     */
    public static Optional<String> digits(BigDecimal number, int most) {
        var plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= most
                ? Optional.of(plain.toPlainString())
                : Optional.empty();
    }

    /** Returns the canonical text of a number: equal numbers have equal texts. */
    public static String canonical(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.unscaledValue() + (plain.scale() == 0 ? "" : "e" + -plain.scale());
    }
}
