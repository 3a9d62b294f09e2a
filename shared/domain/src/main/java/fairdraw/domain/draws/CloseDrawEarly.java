package fairdraw.domain.draws;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Closes an open test draw at once; it is drawn its lead later, and its manifest says so. */
public final class CloseDrawEarly {

    /** What became of a request. */
    public sealed interface Outcome {
        record Closing(Draw draw) implements Outcome {}

        record NotFound() implements Outcome {}

        /** A live draw keeps its times. */
        record LiveDraw() implements Outcome {}

        /** It is not open, or somebody else is writing it. */
        record NotOpen() implements Outcome {}
    }

    private final Draws draws;
    private final Triggers triggers;
    private final Consumer<Draw> planNext;
    private final InstantSource clock;

    /**
     * @param planNext has what follows a draw take its place; if it fails, closing does it
     */
    public CloseDrawEarly(
            Draws draws, Triggers triggers, Consumer<Draw> planNext, InstantSource clock) {
        this.draws = draws;
        this.triggers = triggers;
        this.planNext = planNext;
        this.clock = clock;
    }

    /** Has an open test draw closed as soon as possible. */
    public Outcome close(Tenant tenant, String drawId) {
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
        Draw next = draw.to(new Progress.Open(true), now, now);
        if (!draws.replace(next)) {
            return new Outcome.NotOpen();
        }
        triggers.now(drawId);
        planNext.accept(next);
        return new Outcome.Closing(next);
    }
}
