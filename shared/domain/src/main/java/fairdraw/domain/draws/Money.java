package fairdraw.domain.draws;

/**
 * The transitions that move money between a draw and its lottery's pool, each in one transaction.
 */
public interface Money {

    /** Returns the balance of the pool that the draw would carry at its close, in cents. */
    long balance(Draw draw);

    /**
     * Stores {@code next}, which is CLOSED, and takes the carried balance out of the pool.
     *
     * @return false if the draw has moved on or the pool, of which it would carry anything, holds
     *     another amount; nothing was written
     */
    boolean close(Draw next, long carriedCents);

    /**
     * Stores {@code next}, which is SETTLED, pays the rollover into the pool and counts the draw as
     * held.
     *
     * @return false if the draw has moved on; nothing was written
     */
    boolean settle(Draw next, long rolloverCents);

    /**
     * Stores {@code next}, which is CANCELLED, and returns the carried balance to the pool.
     *
     * @return false if the draw has moved on; nothing was written
     */
    boolean cancel(Draw next, long carriedCents);
}
