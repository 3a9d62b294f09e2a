package fairdraw.fairness.encoding;

import java.util.HexFormat;

/** Bytes as lower-case hexadecimal text, the only form in which the protocol shows bytes. */
public final class Hex {
    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    /** Returns two lower-case digits for each byte. */
    public static String encode(byte[] bytes) {
        return FORMAT.formatHex(bytes);
    }

    /**
     * Returns the bytes of a text; refuses upper case, an odd number of digits and anything else
     * that is not hex.
     */
    public static byte[] decode(String text) {
        if (!text.chars().allMatch(Hex::isDigit)) {
            throw new IllegalArgumentException("not lower-case hex");
        }
        return FORMAT.parseHex(text);
    }

    /** Whether the text is lower-case hex of exactly that many bytes. */
    public static boolean isHex(String text, int bytes) {
        return text.length() == 2 * bytes && text.chars().allMatch(Hex::isDigit);
    }

    public static String require(String what, String text, int bytes) {
        if (!isHex(text, bytes)) {
            throw new IllegalArgumentException(
                    what + " must be " + bytes + " bytes in lower-case hex");
        }
        return text;
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
