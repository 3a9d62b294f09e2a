package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;

/** The 32 bytes that decide a draw: public randomness bound to one manifest. */
public final class Seed {
    private static final byte[] TAG = Hashing.tag("lottery.seed.v1");

    private Seed() {}

    /** The seed of the beacon's 32-byte randomness and the manifest's 32-byte hash. */
    public static byte[] derive(byte[] randomness, byte[] manifestHash) {
        return Hashing.hmac(
                Hashing.requireHash("randomness", randomness),
                TAG,
                Hashing.requireHash("manifest hash", manifestHash));
    }
}
