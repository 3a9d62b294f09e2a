package fairdraw.domain.consumers;

import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 over texts, each preceded by its length, so that different lists of texts give
 * different input.
 */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private KeyedHash() {}

    static byte[] of(byte[] key, String... texts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (String text : texts) {
                byte[] bytes = Utf8.bytes(text);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Returns the plain SHA-256 of an unguessable text, in hex, to be stored in its place. */
    static String kept(String secret) {
        return Sha256.hex(secret);
    }

    /** Whether two hashes are equal, compared in constant time. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
