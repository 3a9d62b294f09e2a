package fairdraw.domain.lotteries;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.registering.DrawEntries;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Completes a settled lottery draw; publishing the events of its tickets is all that remains. */
public final class CompleteLottery implements Step {

    private final Draws draws;
    private final InstantSource clock;

    public CompleteLottery(Draws draws, InstantSource clock) {
        this.draws = draws;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        Progress.Settled settled = (Progress.Settled) draw.progress();
        Instant now = clock.instant();
        Draw next = draw.to(new Progress.Completed(settled, now, 0), now, now);
        return draws.replace(next, DrawEntries.ended(next)) ? Optional.of(next) : Optional.empty();
    }
}
