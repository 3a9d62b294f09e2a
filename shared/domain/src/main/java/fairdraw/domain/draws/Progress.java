package fairdraw.domain.draws;

import fairdraw.fairness.Randomness;
import fairdraw.fairness.prizes.PrizeTable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How far a draw has come; each step carries what became true with it, and all before it. */
public sealed interface Progress {

    /** The state's name as it is stored and shown to operators. */
    default String word() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** Not planned yet: it has no times, and its gates admit nobody. */
    record Draft() implements Progress {}

    /** Planned; its gates exist and open by themselves at their time. */
    record Scheduled() implements Progress {}

    /**
     * Taking entries.
     *
     * @param advanced whether an operator is closing it early, in test mode
     */
    record Open(boolean advanced) implements Progress {

        /** Open, and to close at its time. */
        public Open() {
            this(false);
        }
    }

    /**
     * Every gate is shut.
     *
     * @param carriedCents the pool balance that moved into this draw
     * @param advanced whether an operator closed it early, in test mode
     */
    record Closed(Instant closedAt, long carriedCents, boolean advanced) implements Progress {}

    /**
     * The list of entries is fixed by a signed manifest.
     *
     * @param manifestHash lower-case hex
     * @param randomness what the manifest names
     * @param chunks how many pages of leaves there are, at least 1
     */
    record Sealed(Closed closed, String manifestHash, Randomness randomness, int chunks)
            implements Progress {}

    /** The result record exists. */
    record Drawn(Sealed sealed, List<Integer> main, List<Integer> bonus, Instant drawnAt)
            implements Progress {}

    /** Prizes are known and the pool is posted; every ticket's outcome follows from this. */
    record Settled(Drawn drawn, PrizeTable prizes) implements Progress {}

    /**
     * Everything about this draw is done but telling its tickets.
     *
     * @param toldChunks of how many chunks of the list the tickets were told
     */
    record Completed(Settled settled, Instant completedAt, int toldChunks) implements Progress {

        /** With those of the first {@code chunks} chunks told. */
        public Completed afterTelling(int chunks) {
            return new Completed(settled, completedAt, chunks);
        }
    }

    /**
     * The ranking is fixed and its first ranks have won; places go on being claimed or freed.
     *
     * @param entrants how many took part
     * @param ranks how many ranks are stored
     * @param nextRank the first rank that was given no place and lost none
     * @param told whether the first winners were told
     * @param toldChunks of how many chunks of the list those who lost were told; none before the
     *     end where a place is passed on
     */
    record Awarded(
            Sealed sealed,
            long entrants,
            int ranks,
            int nextRank,
            boolean told,
            int toldChunks,
            Instant drawnAt)
            implements Progress {

        @Override
        public String word() {
            return "DRAWN";
        }

        /** With so many ranks stored. */
        public Awarded ranked(int stored) {
            return new Awarded(sealed, entrants, stored, nextRank, told, toldChunks, drawnAt);
        }

        /** With {@code rank} as the next one. */
        public Awarded next(int rank) {
            return new Awarded(sealed, entrants, ranks, rank, told, toldChunks, drawnAt);
        }

        /** After the first winners were told. */
        public Awarded afterTelling() {
            return afterTelling(toldChunks);
        }

        /** After the first winners and those who lost in the first {@code chunks} were told. */
        public Awarded afterTelling(int chunks) {
            return new Awarded(sealed, entrants, ranks, nextRank, true, chunks, drawnAt);
        }
    }

    /**
     * Every place is claimed or will never be.
     *
     * @param toldChunks of how many chunks of the list those who lost were told
     */
    record Concluded(Awarded awarded, Instant completedAt, int toldChunks) implements Progress {

        /** With those of the first {@code chunks} chunks told. */
        public Concluded afterTelling(int chunks) {
            return new Concluded(awarded, completedAt, chunks);
        }

        @Override
        public String word() {
            return "COMPLETED";
        }
    }

    /** Called off before its result could be known. */
    record Cancelled(String reason, Instant at) implements Progress {}
}
