package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Has operators' lists leave out a giveaway that is over, or show it again. */
public final class ArchiveGiveaway {

    private static final int ATTEMPTS = 8;

    /** The outcome of a change. */
    public sealed interface Outcome {
        record Changed(Draw draw) implements Outcome {}

        record NotFound() implements Outcome {}

        /** Only a giveaway that is over can be archived. */
        record Running() implements Outcome {}

        /** Concurrent writers won every attempt; the caller may retry. */
        record Busy() implements Outcome {}
    }

    private final Draws draws;
    private final InstantSource clock;

    public ArchiveGiveaway(Draws draws, InstantSource clock) {
        this.draws = draws;
        this.clock = clock;
    }

    /** Puts a giveaway in the archive, or takes it out. */
    public Outcome change(Tenant tenant, DrawId drawId, boolean archived) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Draw> found =
                    draws.find(tenant, drawId)
                            .filter(draw -> draw.occasion() instanceof GiveawayOccasion);
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            Draw draw = found.get();
            if (archived && !draw.progress().isOver()) {
                return new Outcome.Running();
            }
            Draw next = draw.heldFor(GiveawayOccasion.of(draw).in(archived), now());
            if (draws.replace(next)) {
                return new Outcome.Changed(next);
            }
        }
        return new Outcome.Busy();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
