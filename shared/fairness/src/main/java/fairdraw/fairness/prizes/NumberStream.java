package fairdraw.fairness.prizes;

import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;
import javax.crypto.Mac;

/** An endless stream of unbiased numbers, determined by a seed and a label. */
public final class NumberStream {
    private static final byte[] TAG = Hashing.tag("lottery.stream.v1");

    private final Mac mac;
    private final byte[] label;
    private long nextBlock;
    private ByteBuffer block = ByteBuffer.allocate(0);

    /** Starts the stream of a 32-byte seed and a label at its first block. */
    public NumberStream(byte[] seed, String label) {
        this.mac = Hashing.mac(Hashing.requireHash("seed", seed));
        this.label = Hashing.lp(label);
    }

    /**
     * Returns the next number from 0 to {@code bound - 1}, each equally likely; refuses a bound
     * below 1.
     */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("nothing lies below " + bound);
        }
        long word = nextWord();
        while (isBiased(word, bound)) {
            word = nextWord();
        }
        return (int) Long.remainderUnsigned(word, bound);
    }

    /** Whether a word lies in the last, incomplete run of {@code bound} words below 2^64. */
    static boolean isBiased(long word, int bound) {
        long incomplete = Long.remainderUnsigned(-(long) bound, bound);
        return incomplete != 0 && Long.compareUnsigned(word, -incomplete) >= 0;
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
