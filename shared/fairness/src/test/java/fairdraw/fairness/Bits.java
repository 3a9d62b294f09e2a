package fairdraw.fairness;

/** Bytes with one bit changed. */
final class Bits {
    private Bits() {}

    static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return flipped;
    }
}
