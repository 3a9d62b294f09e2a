package fairdraw.domain.draws;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Closes an open test draw at once. The draw is drawn its lead time later, and its manifest says
 * that it was closed early.
 */
public final class CloseDrawEarly {

    /** The outcome of a request to close early. */
    public sealed interface Outcome {
        record Closing(Draw draw) implements Outcome {}

        record NotFound() implements Outcome {}

        /** A live draw cannot be closed before its time. */
        record LiveDraw() implements Outcome {}

        /** The draw is not open, or another writer changed it first. */
        record NotOpen() implements Outcome {}
    }

    private final Draws draws;
    private final Triggers triggers;
    private final Consumer<Draw> planNext;
    private final InstantSource clock;

    /**
     * @param planNext plans the draw that takes the place of the closed one; if it fails, the
     *     closing step plans it
     */
    public CloseDrawEarly(
            Draws draws, Triggers triggers, Consumer<Draw> planNext, InstantSource clock) {
        this.draws = draws;
        this.triggers = triggers;
        this.planNext = planNext;
        this.clock = clock;
    }

    /**
     * Marks an open test draw to be closed as soon as possible. A repeated request triggers and
     * plans again, in case that the first one broke off, and changes nothing.
     */
    public Outcome close(Tenant tenant, DrawId drawId) {
        Optional<Draw> read = draws.find(tenant, drawId);
        if (read.isEmpty()) {
            return new Outcome.NotFound();
        }
        Draw draw = read.get();
        if (draw.rules().mode() != Mode.TEST) {
            return new Outcome.LiveDraw();
        }
        Instant now = clock.instant();
        if (!draw.takesEntries(now)) {
            return new Outcome.NotOpen();
        }
        Progress closing = new Progress.Open(true);
        Draw next = draw.progress().equals(closing) ? draw : draw.to(closing, now, now);
        if (!next.equals(draw) && !draws.replace(next)) {
            return new Outcome.NotOpen();
        }
        triggers.now(tenant, drawId);
        planNext.accept(next);
        return new Outcome.Closing(next);
    }
}
