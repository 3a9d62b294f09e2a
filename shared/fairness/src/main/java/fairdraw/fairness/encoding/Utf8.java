package fairdraw.fairness.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Strict UTF-8 encoding and decoding. {@code String} replaces everything that cannot be encoded or
 * decoded by one character, so that different texts would become equal, or share a hash.
 */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /**
     * Returns the text of these bytes.
     *
     * @throws CharacterCodingException if they are not UTF-8 (RFC 3629)
     */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /**
     * Returns the text of these bytes without the byte order mark that may open a document (RFC
     * 8259 §8.1).
     */
    public static String decodeDocument(byte[] bytes) throws CharacterCodingException {
        String text = decode(bytes);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /**
     * Returns the bytes of a text, for hashes, signatures and keys.
     *
     * @throws IllegalArgumentException if it holds an unpaired surrogate
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

    /** Returns as much of the beginning of a text as fits into that many bytes. */
    public static String first(int most, String text) {
        int end = 0;
        int size = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            size += bytes(text.substring(end, next)).length;
            if (size > most) {
                return text.substring(0, end);
            }
            end = next;
        }
        return text;
    }

    /** Whether a text is well-formed: it has no unpaired surrogates. */
    public static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
