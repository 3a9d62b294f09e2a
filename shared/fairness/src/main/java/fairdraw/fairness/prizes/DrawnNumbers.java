package fairdraw.fairness.prizes;

import java.util.ArrayList;
import java.util.List;

/** The winning numbers of a draw, in the order in which they come up. */
public final class DrawnNumbers {
    private DrawnNumbers() {}

    /**
     * {@code pick} distinct numbers of {@code from..to} by a partial Fisher-Yates shuffle on the
     * stream of that label ({@code main}, {@code bonus}); refuses to pick more than there are.
     */
    public static List<Integer> draw(byte[] seed, String label, int pick, int from, int to) {
        if (to < from || pick < 0 || pick > (long) to - from + 1) {
            throw new IllegalArgumentException("cannot pick " + pick + " of " + from + ".." + to);
        }
        int[] pool = new int[Math.addExact(Math.subtractExact(to, from), 1)];
        for (int i = 0; i < pool.length; i++) {
            pool[i] = from + i;
        }
        NumberStream stream = new NumberStream(seed, label);
        List<Integer> drawn = new ArrayList<>(pick);
        for (int i = 0; i < pick; i++) {
            int j = i + stream.below(pool.length - i);
            drawn.add(pool[j]);
            pool[j] = pool[i];
        }
        return List.copyOf(drawn);
    }
}
