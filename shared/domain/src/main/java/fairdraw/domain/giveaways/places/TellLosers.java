package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the remaining events of losers once nobody can win any more. The draw stores the
 * progress; the sweep continues every minute.
 */
public final class TellLosers implements Step {

    static final Duration PAUSE = Duration.ofSeconds(1);

    private final Draws draws;
    private final Losses losses;
    private final InstantSource clock;

    public TellLosers(Draws draws, Losses losses, InstantSource clock) {
        this.draws = draws;
        this.losses = losses;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        return draws.lease(draw, clock.instant()).flatMap(this::tell);
    }

    private Optional<Draw> tell(Draw draw) {
        Progress.Concluded concluded = (Progress.Concluded) draw.progress();
        int chunks = concluded.awarded().sealed().chunks();
        int until = losses.tell(draw, concluded.toldChunks(), chunks, concluded.completedAt());
        Instant now = clock.instant();
        Progress.Concluded told = concluded.afterTelling(until);
        @Nullable Instant nextAt = until < chunks ? now.plus(PAUSE) : null;
        return draws.conclude(draw, current -> current.to(told, nextAt, now));
    }
}
