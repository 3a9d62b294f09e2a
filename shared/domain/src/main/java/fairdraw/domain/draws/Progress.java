package fairdraw.domain.draws;

import fairdraw.fairness.Randomness;
import fairdraw.fairness.prizes.PrizeTable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The state of a draw. Each state carries the facts that it added and those of the states before.
 */
public sealed interface Progress {

    /** Whether the draw has its winners or was cancelled, after which it stays as it is. */
    default boolean isOver() {
        return this instanceof Completed || this instanceof Concluded || this instanceof Cancelled;
    }

    /** Returns the state's name as stored and as shown to operators. */
    default String word() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** Not planned yet: the draw has no times, and its gates admit nobody. */
    record Draft() implements Progress {}

    /** Planned: the gates exist and open by themselves at their time. */
    record Scheduled() implements Progress {}

    /**
     * Taking entries.
     *
     * @param advanced whether an operator is closing it early, in test mode
     */
    record Open(boolean advanced) implements Progress {

        /** Creates the state of an open draw that closes at its planned time. */
        public Open() {
            this(false);
        }
    }

    /**
     * Every gate is shut.
     *
     * @param carriedCents the pool balance that moved into this draw
     * @param ledgerEntry the number of that movement in the pool's ledger, if the register has it
     * @param advanced whether an operator closed it early, in test mode
     */
    record Closed(Instant closedAt, long carriedCents, OptionalLong ledgerEntry, boolean advanced)
            implements Progress {

        /** Creates the state of a closed draw whose pool has no ledger in the register. */
        public Closed(Instant closedAt, long carriedCents, boolean advanced) {
            this(closedAt, carriedCents, OptionalLong.empty(), advanced);
        }
    }

    /**
     * The list of entries is fixed by its seal.
     *
     * @param root the root of the list in lower-case hex, which the seed is bound to
     * @param randomness the randomness that the seal names or, of a draw whose list was not
     *     witnessed in time, the later one that decides
     * @param chunks the number of pages of leaves, at least 1
     */
    record Sealed(Closed closed, String root, Randomness randomness, int chunks)
            implements Progress {

        /** Returns this state with a later randomness that decides. */
        public Sealed naming(Randomness later) {
            return new Sealed(closed, root, later, chunks);
        }
    }

    /** A state after the seal. Each kind of draw has states of its own. */
    non-sealed interface Decided extends Progress {

        /** Returns the seal that the result follows from. */
        Sealed sealed();

        /** Returns the time from which the evidence no longer changes; empty while it can. */
        default Optional<Instant> finalFrom() {
            return Optional.empty();
        }
    }

    /** The result record exists. */
    record Drawn(Sealed sealed, List<Integer> main, List<Integer> bonus, Instant drawnAt)
            implements Decided {}

    /**
     * The prizes are known and the pool is posted; the outcome of every ticket follows from this.
     */
    record Settled(Drawn drawn, PrizeTable prizes) implements Decided {

        @Override
        public Sealed sealed() {
            return drawn.sealed();
        }
    }

    /**
     * Complete, except that events of its tickets may remain to be published.
     *
     * @param toldChunks the number of chunks of the list whose ticket events were published
     */
    record Completed(Settled settled, Instant completedAt, int toldChunks) implements Decided {

        @Override
        public Sealed sealed() {
            return settled.sealed();
        }

        @Override
        public Optional<Instant> finalFrom() {
            return Optional.of(completedAt);
        }

        /** Returns this state with the first {@code chunks} chunks published. */
        public Completed afterTelling(int chunks) {
            return new Completed(settled, completedAt, chunks);
        }
    }

    /**
     * The ranking is fixed and its first ranks have won; places are still being claimed or freed.
     *
     * @param entrants the number of entrants who took part
     * @param ranks the number of stored ranks
     * @param nextRank the first rank that has neither been given a place nor been passed over
     * @param told whether the events of the first winners were published
     * @param toldChunks the number of chunks of the list whose losers' events were published; 0
     *     until the end if places are passed on
     */
    record Awarded(
            Sealed sealed,
            long entrants,
            int ranks,
            int nextRank,
            boolean told,
            int toldChunks,
            Instant drawnAt)
            implements Decided {

        @Override
        public String word() {
            return "DRAWN";
        }

        /** Returns this state with that many ranks stored. */
        public Awarded ranked(int stored) {
            return new Awarded(sealed, entrants, stored, nextRank, told, toldChunks, drawnAt);
        }

        /** Returns this state with {@code rank} as the next one. */
        public Awarded next(int rank) {
            return new Awarded(sealed, entrants, ranks, rank, told, toldChunks, drawnAt);
        }

        /** Returns this state with the first winners' events published. */
        public Awarded afterTelling() {
            return afterTelling(toldChunks);
        }

        /**
         * Returns this state with the first winners' events and those of the losers in the first
         * {@code chunks} chunks published.
         */
        public Awarded afterTelling(int chunks) {
            return new Awarded(sealed, entrants, ranks, nextRank, true, chunks, drawnAt);
        }
    }

    /**
     * Every place is claimed or will never be.
     *
     * @param toldChunks the number of chunks of the list whose losers' events were published
     */
    record Concluded(Awarded awarded, Instant completedAt, int toldChunks) implements Decided {

        @Override
        public Sealed sealed() {
            return awarded.sealed();
        }

        @Override
        public Optional<Instant> finalFrom() {
            return Optional.of(completedAt);
        }

        /** Returns this state with the first {@code chunks} chunks published. */
        public Concluded afterTelling(int chunks) {
            return new Concluded(awarded, completedAt, chunks);
        }

        @Override
        public String word() {
            return "COMPLETED";
        }
    }

    /** Cancelled before its result could be known. */
    record Cancelled(String reason, Instant at) implements Progress {}
}
