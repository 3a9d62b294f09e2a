package fairdraw.verifier.draws;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The order in which a campaign's automatic numbers are given, under their opened key. */
public final class NumberOrder {

    private static final int ROUNDS = 10;
    private static final int UNKNOWN = -1;
    private static final byte[] ROUND = Hashes.tag("lottery.numbers.round.v1");

    private final Bytes key;
    private final long space;
    private final int bits;
    private final int[] known;

    /** Makes the order of so many numbers. */
    public NumberOrder(Bytes key, long space) {
        this.key = key;
        this.space = space;
        this.bits = (Long.SIZE - Long.numberOfLeadingZeros(space - 1) + 1) / 2;
        this.known = new int[ROUNDS << bits];
        Arrays.fill(known, UNKNOWN);
    }

    /** Returns the key that a secret and the signature that opened it give. */
    public static Bytes key(Bytes secret, Bytes opened) {
        return Hashes.hmac(secret, Hashes.tag("lottery.numbers.v2"), opened.array());
    }

    /** Returns the hash of a secret, which the rules promise. */
    public static Bytes keyHash(Bytes secret) {
        return Hashes.sha256(Hashes.tag("lottery.numbers.v2"), secret.array());
    }

    /**
     * Returns the place at which a number is given. Refuses a number outside of the space, from
     * which the walk back may go round for ever.
     */
    public long placeOf(long index) throws Refuted {
        Refuted.unless(0 <= index && index < space, "number " + index + " is not one of " + space);
        long walked = backward(index);
        while (walked >= space) {
            walked = backward(walked);
        }
        return walked;
    }

    private long backward(long value) {
        int left = (int) (value >>> bits);
        int right = (int) value & ((1 << bits) - 1);
        for (int round = ROUNDS - 1; round >= 0; round--) {
            int previous = right ^ mixed(round, left);
            right = left;
            left = previous;
        }
        return ((long) left << bits) | right;
    }

    private int mixed(int round, int half) {
        int place = round << bits | half;
        if (known[place] == UNKNOWN) {
            byte[] message =
                    ByteBuffer.allocate(Long.BYTES + 1 + Integer.BYTES)
                            .putLong(space)
                            .put((byte) round)
                            .putInt(half)
                            .array();
            known[place] =
                    ByteBuffer.wrap(Hashes.hmac(key, ROUND, message).array()).getInt()
                            & ((1 << bits) - 1);
        }
        return known[place];
    }
}
