package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;

/** The seed of a draw: 32 bytes that bind public randomness to one manifest. */
public final class Seed {
    private static final byte[] TAG = Hashing.tag("lottery.seed.v1");

    private Seed() {}

    /** Derives the seed from the beacon's 32-byte randomness and the manifest's 32-byte hash. */
    public static byte[] derive(byte[] randomness, byte[] manifestHash) {
        return Hashing.hmac(
                Hashing.requireHash("randomness", randomness),
                TAG,
                Hashing.requireHash("manifest hash", manifestHash));
    }
}
