package fairdraw.domain.draws;

import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the due steps of a draw, one conditional write at a time, until no step is due. The stored
 * draw decides, so early, late, repeated, concurrent and missed triggers all end in the same state.
 */
public final class AdvanceDraw {

    /** The limit on the reads that one call repeats after it lost a step to another. */
    private static final int LOST_STEPS = 20;

    /**
     * The steps of a draw, each named for the state that it leads to.
     *
     * @param afterSeal the step that is due of a sealed draw, as its kind has it
     */
    public record Steps(Step open, Step close, Step seal, Step afterSeal, Step cancel) {}

    private final Draws draws;
    private final Steps steps;
    private final InstantSource clock;

    public AdvanceDraw(Draws draws, Steps steps, InstantSource clock) {
        this.draws = draws;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Advances the draw with that id; does nothing if no such draw exists.
     *
     * @return the time of the next step if the trigger came too early; empty if a step was due, or
     *     if none will be
     */
    public Optional<Instant> advance(DrawId drawId) {
        Optional<Draw> read = draws.locate(drawId);
        Optional<Instant> early = read.filter(draw -> !isDue(draw)).map(Draw::nextAt);
        for (int lost = 0; lost < LOST_STEPS && read.filter(this::isDue).isPresent(); ) {
            Draw draw = read.get();
            Optional<Draw> next = stepOf(draw).take(draw);
            lost += next.isPresent() ? 0 : 1;
            read = next.or(() -> draws.find(draw.tenant(), draw.id()));
        }
        return early;
    }

    private boolean isDue(Draw draw) {
        @Nullable Instant nextAt = draw.nextAt();
        return nextAt != null && !clock.instant().truncatedTo(ChronoUnit.MILLIS).isBefore(nextAt);
    }

    private Step stepOf(Draw draw) {
        if (draw.cancelling().isPresent()) {
            return steps.cancel();
        }
        return switch (draw.progress()) {
            case Progress.Scheduled _ -> steps.open();
            case Progress.Open _ -> steps.close();
            case Progress.Closed _ -> steps.seal();
            case Progress.Sealed _, Progress.Decided _ -> steps.afterSeal();
            case Progress.Draft _, Progress.Cancelled _ ->
                    throw new IllegalStateException(
                            "nothing is ever due of a draft or of a cancelled draw");
        };
    }
}
