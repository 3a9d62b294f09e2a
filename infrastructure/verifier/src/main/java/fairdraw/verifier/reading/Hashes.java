package fairdraw.verifier.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hash, the keyed hash and the framing that every formula of the protocol is written in. */
public final class Hashes {

    private Hashes() {}

    /** SHA-256 of the parts, one after the other. */
    public static Bytes sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Bytes(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** HMAC-SHA-256 of the parts, one after the other. The key is not empty. */
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

    /** The ASCII text followed by one zero byte. */
    public static byte[] tag(String text) {
        return (text + '\0').getBytes(US_ASCII);
    }

    /** Two bytes of length, big-endian, and the bytes, of which there are at most 65,535. */
    public static byte[] lp(byte[] value) {
        if (value.length > 0xffff) {
            throw new IllegalArgumentException("too long for a length prefix: " + value.length);
        }
        return ByteBuffer.allocate(2 + value.length)
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    /** The UTF-8 bytes of the text behind their length. */
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
