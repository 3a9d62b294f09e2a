package fairdraw.benchmarks.trials;

import java.math.BigInteger;

/**
 * A JSON number parsed by hand: its value is 0.{@code digits} times ten to the power of {@code
 * point}.
 *
 * @param digits without zeros at either end, so none at all for zero
 */
record DecimalText(boolean isNegative, String digits, long point) {

    private static final int MOST_DIGITS = 400;

    /**
     * Whether a JSON number has more digits, or its last digit further from the point, than the
     * service reads; never for zero.
     */
    static boolean isBeyond(String number) {
        String unsigned = number.startsWith("-") ? number.substring(1) : number;
        int e = Math.max(unsigned.indexOf('e'), unsigned.indexOf('E'));
        String mantissa = e < 0 ? unsigned : unsigned.substring(0, e);
        long exponent = e < 0 ? 0 : Long.parseLong(unsigned.substring(e + 1));
        int dot = mantissa.indexOf('.');
        long scale = (dot < 0 ? 0 : mantissa.length() - dot - 1) - exponent;
        int digits = mantissa.replace(".", "").replaceFirst("^0+", "").length();
        return digits > 0 && (Math.abs(scale) > MOST_DIGITS || digits > MOST_DIGITS);
    }

    /** Parses a JSON number whose exponent has at most 18 digits. */
    static DecimalText of(String number) {
        boolean isNegative = number.startsWith("-");
        String unsigned = isNegative ? number.substring(1) : number;
        int e = Math.max(unsigned.indexOf('e'), unsigned.indexOf('E'));
        String mantissa = e < 0 ? unsigned : unsigned.substring(0, e);
        long exponent = e < 0 ? 0 : Long.parseLong(unsigned.substring(e + 1));
        int dot = mantissa.indexOf('.');
        String whole = dot < 0 ? mantissa : mantissa.substring(0, dot);
        String all = dot < 0 ? mantissa : whole + mantissa.substring(dot + 1);
        int first = 0;
        while (first < all.length() && all.charAt(first) == '0') {
            first++;
        }
        int end = all.length();
        while (end > first && all.charAt(end - 1) == '0') {
            end--;
        }
        return new DecimalText(
                isNegative, all.substring(first, end), whole.length() - first + exponent);
    }

    private boolean isZero() {
        return digits.isEmpty();
    }

    /** Returns the number of digits behind the point. */
    int decimals() {
        return isZero() ? 0 : Math.toIntExact(Math.max(0, digits.length() - point));
    }

    /** Whether it is less than zero. */
    boolean isLess() {
        return isNegative && !isZero();
    }

    /** Whether it is more than zero. */
    boolean isMore() {
        return !isNegative && !isZero();
    }

    /**
     * Returns the number, which must not be negative, in units of ten to the power of minus {@code
     * decimals}.
     */
    BigInteger units(int decimals) {
        if (isZero()) {
            return BigInteger.ZERO;
        }
        int zeros = Math.toIntExact(decimals + point - digits.length());
        return new BigInteger(digits + "0".repeat(zeros));
    }

    /**
     * Writes units of ten to the power of minus {@code decimals}, with exactly that many decimals.
     */
    static String plain(BigInteger units, int decimals) {
        String digits = units.toString();
        if (decimals == 0) {
            return digits;
        }
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int dot = padded.length() - decimals;
        return padded.substring(0, dot) + '.' + padded.substring(dot);
    }

    /** Writes units of ten to the power of minus {@code decimals}, without trailing zeros. */
    static String shortest(BigInteger units, int decimals) {
        String plain = plain(units, decimals);
        int end = plain.length();
        while (decimals > 0 && plain.charAt(end - 1) == '0') {
            end--;
        }
        return plain.substring(0, decimals > 0 && plain.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
