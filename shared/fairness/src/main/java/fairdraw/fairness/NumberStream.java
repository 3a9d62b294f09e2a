package fairdraw.fairness;

import java.nio.ByteBuffer;
import javax.crypto.Mac;

/** An endless stream of unbiased numbers that a seed and a label decide. */
public final class NumberStream {
    private static final byte[] TAG = Hashing.tag("lottery.stream.v1");

    private final Mac mac;
    private final byte[] label;
    private long nextBlock;
    private ByteBuffer block = ByteBuffer.allocate(0);

    /** The stream of a 32-byte seed for one label, from its first block. */
    public NumberStream(byte[] seed, String label) {
        this.mac = Hashing.mac(Hashing.requireHash("seed", seed));
        this.label = Hashing.lp(label);
    }

    /**
     * The next number from 0 to {@code bound - 1}, each equally likely; refuses a bound below 1.
     */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("nothing lies below " + bound);
        }
        // 2^64 mod bound: the words that would favour small numbers are the last so many, and are
        // thrown away.
        long biased = Long.remainderUnsigned(-(long) bound, bound);
        long word = nextWord();
        while (biased != 0 && Long.compareUnsigned(word, -biased) >= 0) {
            word = nextWord();
        }
        return (int) Long.remainderUnsigned(word, bound);
    }

    private long nextWord() {
        if (!block.hasRemaining()) {
            mac.update(TAG);
            mac.update(label);
            block = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8).putLong(nextBlock).array()));
            nextBlock++;
        }
        return block.getLong();
    }
}
