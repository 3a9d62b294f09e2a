package fairdraw.functions.http;

import fairdraw.domain.Budget;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/** The time for which the callers of an endpoint wait, from which each request gets its budget. */
public final class Patience {
    private final InstantSource clock;
    private final Times times;
    private final boolean isMuch;
    private final AtomicBoolean served = new AtomicBoolean();

    /**
     * The times for which callers wait.
     *
     * @param usual the time for any request, and for which one that takes longer may get on with
     *     nothing
     * @param first the time for the first request of an environment, which also loads the classes
     * @param much the time for a request that may ask for much
     */
    public record Times(Duration usual, Duration first, Duration much) {}

    public Patience(InstantSource clock, Times times) {
        this(clock, times, false);
    }

    private Patience(InstantSource clock, Times times, boolean isMuch) {
        this.clock = clock;
        this.times = times;
        this.isMuch = isMuch;
    }

    /** Returns the patience of callers whose requests may ask for much. */
    Patience forMuch() {
        return new Patience(clock, times, true);
    }

    /** Returns the budget of a request that begins now. */
    Budget begin() {
        Duration later = isMuch ? times.much() : times.usual();
        Duration whole = served.getAndSet(true) || isMuch ? later : times.first();
        return new Budget(clock, whole, times.usual());
    }
}
