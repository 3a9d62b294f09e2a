package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.registering.DrawEntries;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Draws the numbers of a sealed draw; puts itself off while the beacon round is unavailable. */
public final class DrawResult implements Step {

    private final Draws draws;
    private final FixResult fixResult;
    private final Triggers triggers;
    private final InstantSource clock;

    public DrawResult(Draws draws, FixResult fixResult, Triggers triggers, InstantSource clock) {
        this.draws = draws;
        this.fixResult = fixResult;
        this.triggers = triggers;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        Progress.Sealed sealed = (Progress.Sealed) draw.progress();
        Optional<Result> result = fixResult.of(draw, sealed);
        Instant now = clock.instant();
        return result.isPresent()
                ? drawn(draw, sealed, result.get(), now)
                : Retrying.putOff(draws, triggers, draw, now);
    }

    private Optional<Draw> drawn(Draw draw, Progress.Sealed sealed, Result result, Instant now) {
        Draw next =
                draw.to(new Progress.Drawn(sealed, result.main(), result.bonus(), now), now, now);
        return draws.replace(next, DrawEntries.drawn(next, result.outcome()))
                ? Optional.of(next)
                : Optional.empty();
    }
}
