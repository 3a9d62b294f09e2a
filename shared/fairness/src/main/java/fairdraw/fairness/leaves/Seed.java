package fairdraw.fairness.leaves;

import fairdraw.fairness.encoding.Hashing;

/** The seed of a draw: 32 bytes that bind public randomness to one set of rules and one list. */
public final class Seed {
    private static final byte[] TAG = Hashing.tag("lottery.seed.v2");

    private Seed() {}

    /** Derives the seed from the randomness, the rules' hash and the list's root, 32 bytes each. */
    public static byte[] derive(byte[] randomness, byte[] rulesHash, byte[] root) {
        return Hashing.hmac(
                Hashing.requireHash("randomness", randomness),
                TAG,
                Hashing.requireHash("rules hash", rulesHash),
                Hashing.requireHash("root", root));
    }
}
