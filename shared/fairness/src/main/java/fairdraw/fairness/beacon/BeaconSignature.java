package fairdraw.fairness.beacon;

import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import java.nio.ByteBuffer;
import supranational.blst.BLST_ERROR;
import supranational.blst.P1_Affine;
import supranational.blst.P2_Affine;

/** The signature of a beacon round: its check, and the randomness that it gives. */
public final class BeaconSignature {
    /** The size of a signature in bytes, a compressed point of G1. */
    public static final int SIZE = 48;

    static final int PUBLIC_KEY_SIZE = 96;
    static final String DOMAIN = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
    private static final int COMPRESSED = 0x80;

    private BeaconSignature() {}

    /**
     * Whether the chain's key signed that round. Returns false, and never throws, for a wrong
     * length, a malformed or uncompressed point, the point at infinity and a point outside the
     * group, in the signature as in the chain's public key.
     */
    public static boolean verify(BeaconChain chain, long round, byte[] signature) {
        byte[] key = Hex.decode(chain.publicKey());
        if (round < 1 || signature.length != SIZE || !compressed(signature) || !compressed(key)) {
            return false;
        }
        try {
            P1_Affine point = new P1_Affine(signature);
            P2_Affine keyPoint = new P2_Affine(key);
            if (point.is_inf() || !point.in_group() || keyPoint.is_inf() || !keyPoint.in_group()) {
                return false;
            }
            return point.core_verify(keyPoint, true, message(round), DOMAIN)
                    == BLST_ERROR.BLST_SUCCESS;
        } catch (RuntimeException notAPoint) {
            // The library throws if the bytes encode no point of the curve.
            return false;
        }
    }

    /**
     * Returns drand's randomness of a round, the SHA-256 of its signature, which the caller must
     * have verified.
     */
    public static byte[] randomness(byte[] signature) {
        return Hashing.sha256(signature);
    }

    /** Returns the message that a beacon of an unchained scheme signs for a round. */
    static byte[] message(long round) {
        return Hashing.sha256(ByteBuffer.allocate(8).putLong(round).array());
    }

    private static boolean compressed(byte[] point) {
        return (point[0] & COMPRESSED) != 0;
    }
}
