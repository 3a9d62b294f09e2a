package fairdraw.domain.draws;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

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
    private final InstantSource clock;

    public CloseDrawEarly(Draws draws, Triggers triggers, InstantSource clock) {
        this.draws = draws;
        this.triggers = triggers;
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
        return new Outcome.Closing(next);
    }
}
