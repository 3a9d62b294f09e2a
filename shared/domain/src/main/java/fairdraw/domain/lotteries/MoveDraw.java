package fairdraw.domain.lotteries;

import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Moves a draw to other times, before its first entry. */
public final class MoveDraw {

    private static final int ATTEMPTS = 8;

    /** The outcome of a move. */
    public sealed interface Outcome {
        record Moved(Draw draw) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The draw has an entry, so its rules are fixed. */
        record Entered() implements Outcome {}

        /** The draw takes no more entries. */
        record Closed() implements Outcome {}

        /** Concurrent writers won every attempt; the caller may retry. */
        record Busy() implements Outcome {}
    }

    private final Draws draws;
    private final NewDraws newDraws;
    private final RememberDraw rememberDraw;
    private final InstantSource clock;

    public MoveDraw(
            Lotteries lotteries,
            Draws draws,
            NewDraws newDraws,
            InstantSource clock,
            Backoff backoff) {
        this.draws = draws;
        this.newDraws = newDraws;
        this.rememberDraw = new RememberDraw(lotteries, backoff);
        this.clock = clock;
    }

    /**
     * Moves the draw to the times that {@code edit} returns, with the round that follows from them.
     */
    public Outcome move(Tenant tenant, DrawId drawId, UnaryOperator<DrawTimes> edit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Draw> found = draws.find(tenant, drawId);
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            Draw before = found.get();
            if (!before.isUnclosed(now)) {
                return new Outcome.Closed();
            }
            DrawTimes times = edit.apply(before.rules().times());
            Draw after = before.under(newDraws.at(times, before), now);
            switch (draws.amend(before, after)) {
                case DONE -> {
                    newDraws.trigger(after);
                    rememberDraw.note(after, now);
                    return new Outcome.Moved(after);
                }
                case ENTERED -> {
                    return new Outcome.Entered();
                }
                case CHANGED -> {
                    // Read again: the concurrent change may have closed the draw.
                }
            }
        }
        return new Outcome.Busy();
    }
}
