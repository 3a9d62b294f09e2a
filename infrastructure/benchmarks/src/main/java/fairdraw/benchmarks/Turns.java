package fairdraw.benchmarks;

import java.util.function.BooleanSupplier;

/**
 * The turns that a long step took.
 *
 * @param longest seconds of the longest turn
 * @param all seconds of all turns
 */
record Turns(int count, double longest, double all) {

    /** Takes turns until {@code turn} returns that nothing is left to do. */
    static Turns take(BooleanSupplier turn) {
        Turns turns = new Turns(0, 0, 0);
        boolean ended = false;
        while (!ended) {
            long started = System.nanoTime();
            ended = turn.getAsBoolean();
            turns = turns.and((System.nanoTime() - started) / 1e9);
        }
        return turns;
    }

    private Turns and(double seconds) {
        return new Turns(count + 1, Math.max(longest, seconds), all + seconds);
    }
}
