package fairdraw.domain.draws;

/**
 * The number of items and partitions that a draw's writes are spread over, fixed when the draw is
 * created.
 *
 * @param gates the number of gate items that admit its entries (peak entries a second / 25)
 * @param partitions the number of partitions that hold its players and tickets
 */
public record Spread(int gates, int partitions) {

    /** The entries a second that a gate is meant to admit. */
    private static final int ENTRIES_A_GATE = 25;

    /**
     * The most gates of a draw: they are written and amended in one transaction with the draw,
     * which has at most 100 parts.
     */
    private static final int MOST_GATES = 90;

    /** The largest peak, in entries a second, that a draw can be spread for. */
    public static final int LARGEST_PEAK = ENTRIES_A_GATE * MOST_GATES;

    /**
     * The lines for each entry that a draw may hold: ten million tickets may have three lines each,
     * three million ten.
     */
    public static final int LINES_AN_ENTRY = 3;

    /** The fewest places that a gate should have to give in a draw of limited capacity. */
    private static final int PLACES_A_GATE = 32;

    /** The peak that a draw is spread for unless said otherwise, in entries a second. */
    public static final int ORDINARY_PEAK = 400;

    /** The spread for {@link #ORDINARY_PEAK}. */
    public static final Spread DEFAULT = new Spread(ORDINARY_PEAK / ENTRIES_A_GATE, 16);

    /** Returns the default, with fewer gates if the capacity is small. */
    public static Spread forCapacity(int capacity) {
        return new Spread(
                Math.clamp(capacity / PLACES_A_GATE, 1, DEFAULT.gates()), DEFAULT.partitions());
    }

    /** Returns the spread for that many entries a second, at most {@link #LARGEST_PEAK}. */
    public static Spread forPeak(int entries) {
        return new Spread(
                Math.clamp(Math.ceilDiv(entries, ENTRIES_A_GATE), 1, MOST_GATES),
                DEFAULT.partitions());
    }

    /** Returns the part of {@code whole} that falls to gate number {@code gate}. */
    public long share(long whole, int gate) {
        return whole / gates + (gate < whole % gates ? 1 : 0);
    }
}
