package fairdraw.domain.draws;

import fairdraw.domain.register.Draft;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The transitions that move money between a draw and its lottery's pool, each in one transaction,
 * with the entry of the register that shows the movement.
 */
public interface Money {

    /**
     * A pool as it stands. Its movements are entries of the register from the first one on that a
     * draw makes, and then all of them, so that their numbers have no gap. The first entry of a
     * pool that holds something by then shows that.
     *
     * @param cents its balance
     * @param entries the number of its entries, zero before the first
     * @param movedAt the time of the last of them
     */
    record Ledger(long cents, long entries, Instant movedAt) {

        /** A pool that never held anything, or the pool of what has none. */
        public static final Ledger EMPTY = new Ledger(0, 0, Instant.EPOCH);

        /** Returns the number of the next movement; empty before the first entry. */
        public OptionalLong next() {
            return entries == 0 ? OptionalLong.empty() : OptionalLong.of(entries + 1);
        }

        /** Returns the number of a movement of a draw's money; empty if it is no entry. */
        public OptionalLong next(Draw draw) {
            return begins(draw) ? OptionalLong.of(cents == 0 ? 1 : 2) : next();
        }

        /** Whether a movement of a draw's money is the first that the register shows. */
        public boolean begins(Draw draw) {
            return entries == 0 && draw.occasion().series().isPresent();
        }

        /** Returns {@code now}, or the time that keeps the next entry behind the last one. */
        public Instant after(Instant now) {
            Instant soonest = movedAt.plusMillis(1);
            return now.isBefore(soonest) ? soonest : now;
        }

        /**
         * Returns the pool after a movement.
         *
         * @param number the number of the movement, if it is an entry
         * @throws ArithmeticException if the balance is too large
         */
        public Ledger moved(long cents, OptionalLong number, Instant at) {
            long balance = Math.addExact(this.cents, cents);
            return number.isPresent()
                    ? new Ledger(balance, number.getAsLong(), at)
                    : new Ledger(balance, entries, movedAt);
        }
    }

    /** Returns the pool of the draw's lottery, whose balance it would carry at its close. */
    Ledger ledger(Draw draw);

    /**
     * Stores {@code next}, which is CLOSED and later than the pool's last entry, and takes the
     * balance out of the pool.
     *
     * @param seen the pool as the draw carries it
     * @return false if the draw has moved on or the pool, of which it would carry anything, has;
     *     nothing was written
     */
    boolean close(Draw next, Ledger seen);

    /**
     * Stores {@code next}, which is SETTLED, pays the rollover into the pool and counts the draw as
     * held.
     *
     * @return the draw as stored, whose time is behind the pool's last entry; empty if it has moved
     *     on or the pool does not stand still; nothing was written
     */
    Optional<Draw> settle(Draw next, long rolloverCents);

    /**
     * Stores {@code next}, which is CANCELLED or being cancelled, and returns the carried balance
     * to the pool.
     *
     * @param entry the entry of the register that follows the one of the money, if there is one
     * @return the draw as stored, whose time is behind the pool's last entry; empty if it has moved
     *     on or the pool does not stand still; nothing was written
     */
    Optional<Draw> cancel(Draw next, long carriedCents, Optional<Draft> entry);
}
