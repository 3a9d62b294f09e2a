package fairdraw.aws.tokens;

import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Hex;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;

/**
 * Ed25519 without the encodings on which programs disagree: points are canonical and not of small
 * order, and the Java platform itself refuses scalars that are not reduced.
 */
final class StrictEd25519 {

    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    /** The y coordinates, little-endian, of the eight points of small order. */
    private static final Set<String> SMALL_ORDER =
            Set.of(
                    "00".repeat(32),
                    "01" + "00".repeat(31),
                    "ec" + "ff".repeat(30) + "7f",
                    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

    private StrictEd25519() {}

    /** Whether these bytes may be a public key. */
    static boolean isKey(byte[] bytes) {
        return bytes.length == Ed25519.KEY_SIZE && isPoint(bytes);
    }

    /**
     * Whether the key signed the message; false, without an exception, if key or signature is
     * malformed.
     */
    static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return isKey(publicKey)
                && signature.length == Ed25519.SIGNATURE_SIZE
                && isPoint(Arrays.copyOf(signature, Ed25519.KEY_SIZE))
                && Ed25519.verify(publicKey, message, signature);
    }

    private static boolean isPoint(byte[] encoded) {
        byte[] y = encoded.clone();
        y[y.length - 1] &= 0x7f;
        return !SMALL_ORDER.contains(Hex.encode(y)) && number(y).compareTo(P) < 0;
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] bigEndian = new byte[littleEndian.length];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[i] = littleEndian[bigEndian.length - 1 - i];
        }
        return new BigInteger(1, bigEndian);
    }
}
