package fairdraw.domain.draws;

/**
 * The number of items and partitions that a draw's writes are spread over, fixed when the draw is
 * created.
 *
 * @param gates the number of gate items that admit its entries (peak entries a second / 25)
 * @param partitions the number of partitions that hold its players and tickets
 */
public record Spread(int gates, int partitions) {

    /** The fewest places that a gate should have to give in a draw of limited capacity. */
    private static final int PLACES_A_GATE = 32;

    /** Returns the default, with fewer gates if the capacity is small. */
    public static Spread forCapacity(int capacity) {
        return new Spread(
                Math.clamp(capacity / PLACES_A_GATE, 1, DEFAULT.gates()), DEFAULT.partitions());
    }

    /** Enough for about 400 entries a second. */
    public static final Spread DEFAULT = new Spread(16, 16);
}
