package fairdraw.domain.draws;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Records that a draw is open. Its gates open by themselves at their time; this step only makes it
 * known.
 */
public final class OpenDraw implements Step {

    private final Draws draws;
    private final InstantSource clock;

    public OpenDraw(Draws draws, InstantSource clock) {
        this.draws = draws;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        Instant now = clock.instant();
        Draw next = draw.to(new Progress.Open(), draw.rules().times().closeAt(), now);
        return draws.replace(next) ? Optional.of(next) : Optional.empty();
    }
}
