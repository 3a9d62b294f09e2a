package fairdraw.fairness;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes from outside as text. */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /**
     * The text of these bytes.
     *
     * @throws CharacterCodingException when they are not UTF-8 (RFC 3629); another character is
     *     never put in the place of what cannot be read, since that would make texts alike that are
     *     not
     */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** The same without the byte order mark that may open a document (RFC 8259 §8.1). */
    public static String decodeDocument(byte[] bytes) throws CharacterCodingException {
        String text = decode(bytes);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
