package fairdraw.aws;

import java.util.HexFormat;

/**
 * JSON in a spelling that every transport accepts. SQS refuses characters that XML cannot
 * represent, and one of them would hold up everything behind it.
 */
public final class CarriedText {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_IN_BASIC_PLANE = 0xFFFD;

    private CarriedText() {}

    /**
     * Returns the same JSON value with every UTF-16 unit that is not part of a {@code Char} of XML
     * 1.0 (§2.2) written as {@code \}{@code uXXXX}. Such units occur within strings only, where
     * that spelling means the same.
     */
    public static String of(String json) {
        StringBuilder carried = new StringBuilder(json.length());
        int at = 0;
        while (at < json.length()) {
            int point = json.codePointAt(at);
            if (isChar(point)) {
                carried.appendCodePoint(point);
            } else {
                carried.append("\\u").append(HexFormat.of().toHexDigits((char) point));
            }
            at += Character.charCount(point);
        }
        return carried.toString();
    }

    /** Whether a code point is a character of XML 1.0; half a surrogate pair is not. */
    private static boolean isChar(int point) {
        if (point < FIRST_PRINTABLE) {
            return point == '\t' || point == '\n' || point == '\r';
        }
        boolean half = Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE;
        return !half
                && (point <= LAST_IN_BASIC_PLANE
                        || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT);
    }
}
