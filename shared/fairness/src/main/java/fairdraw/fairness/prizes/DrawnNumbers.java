package fairdraw.fairness.prizes;

import java.util.ArrayList;
import java.util.List;

/** The winning numbers of a draw, in drawn order. */
public final class DrawnNumbers {
    private DrawnNumbers() {}

    /**
     * Draws {@code pick} distinct numbers of {@code from..to}, both included, by a partial
     * Fisher-Yates shuffle on the stream of the label ({@code main} or {@code bonus}). Refuses to
     * pick more numbers than the range has.
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
