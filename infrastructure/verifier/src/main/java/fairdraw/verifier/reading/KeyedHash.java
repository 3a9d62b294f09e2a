package fairdraw.verifier.reading;

import java.security.MessageDigest;
import java.util.Arrays;

/** HMAC-SHA-256 under one key for many messages, which absorbs the key once. For one thread. */
public final class KeyedHash {

    private static final int BLOCK = 64;
    private static final int SIZE = 32;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;
    private final byte[] hash = new byte[SIZE];

    /** Takes a key of at most 64 bytes. */
    public KeyedHash(Bytes key) {
        inner = keyed(key.array(), INNER);
        outer = keyed(key.array(), OUTER);
    }

    private static MessageDigest keyed(byte[] key, byte with) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= with;
        }
        MessageDigest digest = Hashes.digest();
        digest.update(block);
        return digest;
    }

    /** Returns the hash of a tag and a stretch of bytes; the next call overwrites it. */
    public byte[] of(byte[] tag, byte[] bytes, int from, int length) {
        try {
            MessageDigest message = (MessageDigest) inner.clone();
            message.update(tag);
            message.update(bytes, from, length);
            Hashes.write(message, hash, 0);
            MessageDigest whole = (MessageDigest) outer.clone();
            whole.update(hash);
            Hashes.write(whole, hash, 0);
            return hash;
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the SHA-256 of Java can be cloned", impossible);
        }
    }
}
