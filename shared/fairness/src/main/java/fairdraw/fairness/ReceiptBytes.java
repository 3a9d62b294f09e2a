package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;

/** The bytes that a receipt's Ed25519 signature covers. */
public final class ReceiptBytes {
    private static final byte[] TAG = Hashing.tag("lottery.receipt.v1");

    private ReceiptBytes() {}

    /**
     * Returns the tag, the core, the 32-byte rules hash and the time of acceptance, exactly as the
     * receipt prints it.
     */
    public static byte[] toSign(byte[] core, byte[] rulesHash, String acceptedAt) {
        return Hashing.concat(
                TAG,
                Hashing.lp(core),
                Hashing.lp(Hashing.requireHash("rules hash", rulesHash)),
                Hashing.lp(acceptedAt));
    }
}
