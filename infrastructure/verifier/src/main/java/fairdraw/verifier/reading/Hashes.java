package fairdraw.verifier.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256, HMAC-SHA-256 and the byte notation of the protocol's formulas. */
public final class Hashes {

    private static final int SIZE = 32;

    private Hashes() {}

    /** Returns the SHA-256 of the concatenated parts. */
    public static Bytes sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Bytes(digest.digest());
    }

    /** Returns a SHA-256 for one thread to compute many hashes with. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Writes a hash to a place of 32 bytes, and makes the digest ready for the next. */
    public static void write(MessageDigest digest, byte[] to, int at) {
        try {
            digest.digest(to, at, SIZE);
        } catch (DigestException impossible) {
            throw new IllegalStateException("a hash has its size", impossible);
        }
    }

    /** Returns the HMAC-SHA-256 of the concatenated parts. The key must not be empty. */
    public static Bytes hmac(Bytes key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.array(), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return new Bytes(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
        }
    }

    /** Returns the ASCII bytes of the text, then one zero byte. */
    public static byte[] tag(String text) {
        return (text + '\0').getBytes(US_ASCII);
    }

    /**
     * Returns the length as two bytes, big-endian, then the bytes, of which there are at most
     * 65,535.
     */
    public static byte[] lp(byte[] value) {
        if (value.length > 0xffff) {
            throw new IllegalArgumentException("too long for a length prefix: " + value.length);
        }
        return ByteBuffer.allocate(2 + value.length)
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    /** Returns the length of the text's UTF-8 bytes, then these bytes. */
    public static byte[] lp(String text) {
        return lp(text.getBytes(UTF_8));
    }

    public static byte[] u32(long value) {
        return ByteBuffer.allocate(4).putInt((int) value).array();
    }

    public static byte[] u64(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }
}
