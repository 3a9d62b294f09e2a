package fairdraw.fairness.extraction;

import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The order in which the service gives a campaign's lucky numbers: a permutation of all of them
 * under a secret key, so that each comes up once and nobody without the key can foresee one.
 *
 * <p>Over {@code n} numbers it is a Feistel network of {@value #ROUNDS} rounds on two halves of
 * {@code b} bits, {@code b} being half of the bits of {@code n - 1}, rounded up. Round {@code r},
 * from 0, turns {@code (left, right)} into {@code (right, left XOR f(r, right))}, where {@code f(r,
 * x)} is the last {@code b} bits of the first 4 bytes of {@code M(key,
 * tag("lottery.numbers.round.v1") || u64(n) || u8(r) || u32(x))}. An output at or above {@code n}
 * is put in again, until it is below.
 */
public final class NumberPermutation {

    private static final int ROUNDS = 10;
    private static final int MOST_HALF_BITS = 16;
    private static final byte[] ROUND = Hashing.tag("lottery.numbers.round.v1");
    private static final byte[] KEY = Hashing.tag("lottery.numbers.v1");
    private static final int UNKNOWN = -1;

    private final byte[] key;
    private final long space;
    private final int bits;
    private final int[] rounds;

    /**
     * Makes the permutation of {@code space} numbers under a key of 32 bytes.
     *
     * @param space from 2 to 2^32
     */
    public NumberPermutation(byte[] key, long space) {
        this.key = Hashing.requireHash("a key of numbers", key).clone();
        this.space = space;
        this.bits = (Long.SIZE - Long.numberOfLeadingZeros(space - 1) + 1) / 2;
        if (space < 2 || bits > MOST_HALF_BITS) {
            throw new IllegalArgumentException("no permutation of " + space);
        }
        this.rounds = new int[ROUNDS << bits];
        Arrays.fill(rounds, UNKNOWN);
    }

    /** Returns the 32-byte hash of a key, which is published before the first number is given. */
    public static byte[] keyHash(byte[] key) {
        return Hashing.sha256(KEY, Hashing.requireHash("a key of numbers", key));
    }

    /** Returns the number that is given at {@code index}; refuses an index out of range. */
    public LuckyNumber numberAt(long index) {
        long walked = forward(require(index));
        while (walked >= space) {
            walked = forward(walked);
        }
        return LuckyNumber.ofIndex(walked);
    }

    /** Returns the index at which {@code number} is given; refuses a number out of range. */
    public long indexOf(LuckyNumber number) {
        long walked = backward(require(number.index()));
        while (walked >= space) {
            walked = backward(walked);
        }
        return walked;
    }

    private long require(long index) {
        if (index < 0 || index >= space) {
            throw new IllegalArgumentException("not one of " + space + ": " + index);
        }
        return index;
    }

    private long forward(long value) {
        int left = (int) (value >>> bits);
        int right = (int) value & mask();
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ mixed(round, right);
            left = right;
            right = next;
        }
        return joined(left, right);
    }

    private long backward(long value) {
        int left = (int) (value >>> bits);
        int right = (int) value & mask();
        for (int round = ROUNDS - 1; round >= 0; round--) {
            int previous = right ^ mixed(round, left);
            right = left;
            left = previous;
        }
        return joined(left, right);
    }

    private long joined(int left, int right) {
        return ((long) left << bits) | right;
    }

    private int mask() {
        return (1 << bits) - 1;
    }

    /**
     * Computes the round function and caches its value. Threads that race here write the same
     * value.
     */
    private int mixed(int round, int half) {
        int place = round << bits | half;
        int known = rounds[place];
        if (known == UNKNOWN) {
            byte[] message =
                    ByteBuffer.allocate(Long.BYTES + 1 + Integer.BYTES)
                            .putLong(space)
                            .put((byte) round)
                            .putInt(half)
                            .array();
            known = ByteBuffer.wrap(Hashing.hmac(key, ROUND, message)).getInt() & mask();
            rounds[place] = known;
        }
        return known;
    }
}
