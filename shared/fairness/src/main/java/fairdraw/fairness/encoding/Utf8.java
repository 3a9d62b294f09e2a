package fairdraw.fairness.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The strict UTF-8 form of texts. {@code String} puts the same character in the place of everything
 * that has no such form, so that different texts would become alike, or have one hash.
 */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /**
     * The text of these bytes.
     *
     * @throws CharacterCodingException when they are not UTF-8 (RFC 3629)
     */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** The same without the byte order mark that may open a document (RFC 8259 §8.1). */
    public static String decodeDocument(byte[] bytes) throws CharacterCodingException {
        String text = decode(bytes);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /**
     * The bytes of a text, for whatever is hashed, signed or keyed.
     *
     * @throws IllegalArgumentException when it holds an unpaired surrogate, so is no sequence of
     *     Unicode characters
     */
    public static byte[] bytes(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not a sequence of Unicode characters", e);
        }
    }

    /** Whether a text is a sequence of Unicode characters, without unpaired surrogates. */
    public static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
