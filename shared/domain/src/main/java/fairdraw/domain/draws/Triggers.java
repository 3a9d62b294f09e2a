package fairdraw.domain.draws;

import java.time.Instant;

/**
 * What makes a draw advance in time. Every trigger is a hint: the draw decides what is due, and the
 * sweep repairs what a trigger misses, so a failure to set one is no failure.
 */
public interface Triggers {

    /**
     * Has the draw advanced once at {@code at}; another time for the same {@code step} replaces it.
     */
    void at(Draw draw, String step, Instant at);

    /** Has the draw advanced as soon as possible. */
    void now(String drawId);

    /** Takes back what {@link #at} set; only saves a needless trigger. */
    void forget(Draw draw, String step);
}
