package fairdraw.domain.draws;

/**
 * Over how many items and partitions a draw's writes are spread; fixed when the draw is created.
 *
 * @param gates how many gate items admit its entries (peak entries a second / 25)
 * @param partitions over how many partitions its players and tickets are spread
 */
public record Spread(int gates, int partitions) {

    /** Good for some 400 entries a second. */
    public static final Spread DEFAULT = new Spread(16, 16);
}
