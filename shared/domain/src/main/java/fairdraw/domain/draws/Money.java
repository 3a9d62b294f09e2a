package fairdraw.domain.draws;

/** Transitions that move money between a draw and its lottery's pool, in one transaction each. */
public interface Money {

    /** What is in the pool that a draw closes on, in cents. */
    long balance(Draw draw);

    /**
     * Stores {@code next}, which is CLOSED, and takes what it carries out of the pool.
     *
     * @return false when the draw has moved on or the pool holds less; nothing was written
     */
    boolean close(Draw next, long carriedCents);

    /**
     * Stores {@code next}, which is SETTLED, pays the rollover into the pool and counts the draw as
     * held.
     *
     * @return false when the draw has moved on; nothing was written
     */
    boolean settle(Draw next, long rolloverCents);

    /**
     * Stores {@code next}, which is CANCELLED, and gives back to the pool what the draw carried.
     *
     * @return false when the draw has moved on; nothing was written
     */
    boolean cancel(Draw next, long carriedCents);
}
