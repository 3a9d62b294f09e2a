package fairdraw.fairness.numbers;

import fairdraw.fairness.encoding.Hashing;

/**
 * The key that orders a campaign's automatic numbers: a secret that the rules promise by its hash,
 * and a beacon's signature that nobody knew when they did.
 */
public final class NumberKey {
    private static final byte[] TAG = Hashing.tag("lottery.numbers.v2");

    private NumberKey() {}

    /** Returns the hash of a 32-byte secret, which the rules show. */
    public static byte[] hashOf(byte[] secret) {
        return Hashing.sha256(TAG, Hashing.requireHash("secret", secret));
    }

    /** Returns the key from the secret and the signature of the first round after the opening. */
    public static byte[] of(byte[] secret, byte[] opened) {
        return Hashing.hmac(Hashing.requireHash("secret", secret), TAG, opened);
    }
}
