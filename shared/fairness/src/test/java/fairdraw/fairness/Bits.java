package fairdraw.fairness;

/** Copies of byte arrays with one bit flipped. */
public final class Bits {
    private Bits() {}

    public static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return flipped;
    }
}
