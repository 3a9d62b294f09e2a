package fairdraw.domain.draws;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;

/**
 * The timers that advance draws. Every trigger is a hint: the draw decides what is due, and the
 * sweep makes up for a missed trigger, so failing to set one is not an error.
 */
public interface Triggers {

    /**
     * Sets a trigger that advances the draw once at {@code at}, replacing the one for the same
     * {@code step}.
     */
    void at(Draw draw, String step, Instant at);

    /** Triggers the advance of the draw as soon as possible. */
    void now(Tenant tenant, DrawId drawId);

    /** Removes a trigger that {@link #at} set; this only avoids a needless advance. */
    void forget(Draw draw, String step);
}
