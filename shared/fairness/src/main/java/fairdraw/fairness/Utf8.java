package fairdraw.fairness;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The strict UTF-8 form of texts, for whatever is hashed, signed or keyed: {@code String.getBytes}
 * turns every unpaired surrogate into the same question mark, so that different texts would have
 * one hash.
 */
public final class Utf8 {

    private Utf8() {}

    /**
     * The bytes of a text.
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
