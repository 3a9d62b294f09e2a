package fairdraw.domain.lotteries.rules;

import fairdraw.domain.draws.rules.Fields;
import fairdraw.fairness.prizes.DrawnNumbers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The numbers that a line picks from: {@code pick} distinct ones of {@code from..to}, both
 * included.
 */
public record NumberPool(int pick, int from, int to) {

    /**
     * The largest number of a pool, and the most that are picked of one: both are stored as one
     * byte.
     */
    public static final int LARGEST = 255;

    /**
     * @throws IllegalArgumentException unless {@code 0 <= from <= to <= 255} and {@code pick} is
     *     between 1 and the size of the range, and at most 255
     */
    public NumberPool {
        if (from < 0 || to < from || to > LARGEST || !picks(pick, from, to)) {
            throw new IllegalArgumentException("no pool: pick " + pick + " of " + from + ".." + to);
        }
    }

    private static boolean picks(int pick, int from, int to) {
        return pick >= 1 && pick <= Math.min(LARGEST, to - from + 1);
    }

    /**
     * Whether {@code numbers} are a pick of this pool: the right count, all in range, no
     * duplicates.
     */
    public boolean holds(List<Integer> numbers) {
        return numbers.size() == pick
                && new HashSet<>(numbers).size() == pick
                && numbers.stream().allMatch(number -> number >= from && number <= to);
    }

    /** Returns the numbers that {@code seed} draws of this pool, in drawn order. */
    List<Integer> drawn(byte[] seed, String label) {
        return DrawnNumbers.draw(seed, label, pick, from, to);
    }

    Map<String, Object> document() {
        return Fields.members("pick", pick, "from", from, "to", to);
    }

    static NumberPool parse(Map<?, ?> document) {
        return new NumberPool(
                Fields.whole(document, "pick"),
                Fields.whole(document, "from"),
                Fields.whole(document, "to"));
    }
}
