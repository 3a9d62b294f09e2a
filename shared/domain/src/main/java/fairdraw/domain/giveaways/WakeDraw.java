package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Triggers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Schedules another look at the places of a drawn giveaway soon after one of them was claimed or
 * taken away. Large draws wait longer, up to a minute, and then for the next sweep, so that one
 * look at all places serves many changes.
 */
public final class WakeDraw {

    private static final int ATTEMPTS = 5;
    private static final int PLACES_A_SECOND = 100;
    private static final int LONGEST_WAIT = 60;

    private final Draws draws;
    private final Triggers triggers;
    private final InstantSource clock;

    public WakeDraw(Draws draws, Triggers triggers, InstantSource clock) {
        this.draws = draws;
        this.triggers = triggers;
        this.clock = clock;
    }

    /**
     * Wakes the draw unless it is due soon anyway; the mark of the place must be written already.
     */
    public void soon(Draw seen) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Draw> current =
                    draws.find(seen.tenant(), seen.id())
                            .filter(draw -> draw.progress() instanceof Progress.Awarded);
            if (current.isEmpty() || wake(current.get())) {
                return;
            }
        }
    }

    /** Whether the draw is now due soon. */
    private boolean wake(Draw draw) {
        Instant now = clock.instant();
        int wait = Math.min(LONGEST_WAIT, EntrantRules.of(draw).winnerCount() / PLACES_A_SECOND);
        Instant soon = now.plusSeconds(wait);
        @Nullable Instant due = draw.nextAt();
        if (due != null && !due.isAfter(soon)) {
            return true;
        }
        Draw next = draw.to(draw.progress(), soon, now);
        if (!draws.replace(next)) {
            return false;
        }
        if (wait == 0) {
            triggers.now(draw.tenant(), draw.id());
        }
        return true;
    }
}
