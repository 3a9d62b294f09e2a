package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of strands: which of them is served, and for what each waits. */
public interface Strands {

    /**
     * The present state of a strand.
     *
     * @param served whether a run has it
     * @param news the lines that the run is still to look at, or the one that was asked for
     */
    record Seen(boolean served, Set<Line> news) {

        /** Whether a delivery may be handed over by a wake alone. */
        public boolean isIdle() {
            return !served && news.isEmpty();
        }
    }

    /**
     * A strand leased to one run.
     *
     * @param until the end of the lease
     * @param news the lines that were announced since another run had it
     * @param waiting the lines that have deliveries in the table, those of the news included
     * @param lookAt the time from which one of them may be due
     * @param timer the time of a delayed wake
     */
    record Held(
            Strand strand,
            Instant until,
            Set<Line> news,
            Set<Line> waiting,
            Optional<Instant> lookAt,
            Optional<Instant> timer) {}

    /**
     * The state in which a run leaves a strand.
     *
     * @param lookAt the time from which the sweep finds it
     * @param timer the time of a delayed wake
     */
    record Rest(Set<Line> waiting, Optional<Instant> lookAt, Optional<Instant> timer) {}

    /** The outcome of the end of a run. */
    enum Release {
        RELEASED,
        /** There is news, so the run goes on. */
        NEWS,
        /** The lease has ended, and another run may have begun. */
        LOST
    }

    Seen see(Strand strand, Instant now);

    /**
     * Tells the present or next run of a strand of lines with a delivery in the table; returns
     * whether a wake is needed for them, since there is neither a run nor older news.
     *
     * @param lines some of the strand's, at least one
     */
    boolean announce(Strand strand, Set<Line> lines, Instant now);

    /** Leases a strand and takes its news; empty if a run has it. */
    Optional<Held> take(Strand strand, Instant now, Instant until);

    /** Extends a lease; empty if it has ended. */
    Optional<Held> renew(Held held, Instant until);

    /** Takes the news of a strand that this run has. */
    Set<Line> hear(Held held);

    /** Ends a lease, unless there is news. */
    Release release(Held held, Rest rest);

    /**
     * Returns wakes for some of the strands that are to be looked at by now, longest waiting of
     * each shard first, each for one caller only: a strand that is returned is not due again before
     * {@code next}.
     */
    List<Wake> due(Instant now, int limit, Instant next);
}
