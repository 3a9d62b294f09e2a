package fairdraw.domain.draws;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The backoff of a step that cannot proceed yet. */
public final class Retrying {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private Retrying() {}

    /** Puts the step off by one second, then by two, four and so on, up to a minute. */
    public static Optional<Draw> putOff(Draws draws, Triggers triggers, Draw draw, Instant now) {
        Duration wait = Duration.ofSeconds(1L << Math.min(draw.attempts(), DOUBLINGS));
        Instant again = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        Draw next = draw.putOff(again, now);
        if (!draws.replace(next)) {
            return Optional.empty();
        }
        triggers.at(next, "again", again);
        return Optional.of(next);
    }
}
