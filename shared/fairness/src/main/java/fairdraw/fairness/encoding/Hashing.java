package fairdraw.fairness.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256, HMAC-SHA-256 and the byte notation of the protocol's formulas. */
public final class Hashing {
    public static final int SIZE = 32;
    private static final int MAX_PREFIXED = 0xFFFF;

    private Hashing() {}

    public static byte[] sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    public static byte[] hmac(byte[] key, byte[]... parts) {
        Mac mac = mac(key);
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns an HMAC-SHA-256 under the key; {@code doFinal} leaves it ready for the next message.
     */
    public static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Returns the ASCII bytes of the text, then one zero byte. */
    public static byte[] tag(String text) {
        return (text + '\0').getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the two-byte big-endian length, then the bytes; refuses more than 65,535 of them. */
    public static byte[] lp(byte[] bytes) {
        if (bytes.length > MAX_PREFIXED) {
            throw new IllegalArgumentException("too long for a two-byte length: " + bytes.length);
        }
        return ByteBuffer.allocate(2 + bytes.length)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    public static byte[] lp(String text) {
        return lp(Utf8.bytes(text));
    }

    public static byte[] concat(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    public static byte[] requireHash(String what, byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException(what + " must be 32 bytes, not " + bytes.length);
        }
        return bytes;
    }
}
