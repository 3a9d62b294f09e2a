package fairdraw.domain.draws;

/**
 * Over how many items and partitions a draw's writes are spread; fixed when the draw is created.
 *
 * @param gates how many gate items admit its entries (peak entries a second / 25)
 * @param partitions over how many partitions its players and tickets are spread
 */
public record Spread(int gates, int partitions) {

    /** Places that a gate of a draw of limited capacity has to give at least. */
    private static final int PLACES_A_GATE = 32;

    /** The default, with fewer gates where there are few places for them to give. */
    public static Spread forCapacity(int capacity) {
        return new Spread(
                Math.clamp(capacity / PLACES_A_GATE, 1, DEFAULT.gates()), DEFAULT.partitions());
    }

    /** Good for some 400 entries a second. */
    public static final Spread DEFAULT = new Spread(16, 16);
}
