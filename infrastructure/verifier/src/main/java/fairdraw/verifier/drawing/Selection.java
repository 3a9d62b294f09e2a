package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ranking and the drawn numbers that follow from a seed. */
public final class Selection {

    /** The tag of scores. */
    public static final byte[] SCORE = Hashes.tag("lottery.score.v1");

    private Selection() {}

    /** A leaf with its score. */
    public record Ranked(Leaf leaf, Bytes score) {}

    /**
     * Returns the ACTIVE leaves, the smallest score first, and the lower leaf first of equal
     * scores.
     */
    public static List<Ranked> rank(Bytes seed, List<Leaf> leaves) {
        List<Ranked> ranking = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (leaf.active()) {
                ranking.add(new Ranked(leaf, score(seed, leaf)));
            }
        }
        ranking.sort(Comparator.comparing(Ranked::score).thenComparing(Ranked::leaf));
        return ranking;
    }

    /** Returns the score of a leaf. */
    public static Bytes score(Bytes seed, Leaf leaf) {
        return Hashes.hmac(seed, SCORE, leaf.hash().array());
    }

    /** Returns the distinct numbers that the pool picks, in drawn order. */
    public static List<Long> numbers(Bytes seed, String label, NumberPool pool) {
        Words words = new Words(seed, label);
        List<Long> left = new ArrayList<>();
        for (long number = pool.from(); number <= pool.to(); number++) {
            left.add(number);
        }
        List<Long> drawn = new ArrayList<>();
        for (int place = 0; place < pool.pick(); place++) {
            int with = place + (int) words.below(left.size() - place);
            long number = left.get(with);
            left.set(with, left.get(place));
            drawn.add(number);
        }
        return drawn;
    }

    /** The 64-bit words of one labelled stream. */
    private static final class Words {

        private static final int A_BLOCK = 4;

        private final Bytes seed;
        private final String label;
        private long taken;
        private Bytes block = new Bytes(new byte[0]);

        Words(Bytes seed, String label) {
            this.seed = seed;
            this.label = label;
        }

        /**
         * Returns an unbiased number from 0 to bound - 1; skips words past the last whole multiple
         * of the bound.
         */
        long below(long bound) {
            // floor(2^64 / n) * n, modulo 2^64; zero if n divides 2^64, so that no word is skipped.
            long limit = -Long.remainderUnsigned(Long.remainderUnsigned(-1L, bound) + 1, bound);
            while (true) {
                long word = next();
                if (limit == 0 || Long.compareUnsigned(word, limit) < 0) {
                    return Long.remainderUnsigned(word, bound);
                }
            }
        }

        private long next() {
            int place = (int) (taken % A_BLOCK);
            if (place == 0) {
                block =
                        Hashes.hmac(
                                seed,
                                Hashes.tag("lottery.stream.v1"),
                                Hashes.lp(label),
                                Hashes.u64(taken / A_BLOCK));
            }
            taken++;
            return ByteBuffer.wrap(block.array()).getLong(8 * place);
        }
    }
}
