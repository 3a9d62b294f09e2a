package fairdraw.domain.draws;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The time of the next turn of a step that cannot proceed yet, or that takes several. */
public final class Retrying {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    /** A turn of long work begins nothing more after this time, so that it ends within a minute. */
    public static final Duration TURN = Duration.ofSeconds(30);

    /** The pause between two turns of long work, in which other draws take theirs. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Retrying() {}

    /** Leaves what remains of long work to the next turn, which follows soon. */
    public static Optional<Draw> handOn(Draws draws, Triggers triggers, Draw draw, Instant now) {
        return handOn(draws, triggers, draw, draw.progress(), now);
    }

    /** Does the same, and stores how far the work has come. */
    public static Optional<Draw> handOn(
            Draws draws, Triggers triggers, Draw draw, Progress progress, Instant now) {
        Draw next = draw.to(progress, now.plus(PAUSE), now);
        if (!draws.replace(next)) {
            return Optional.empty();
        }
        triggers.now(next.tenant(), next.id());
        return Optional.of(next);
    }

    /** Puts the step off by one second, then by two, four and so on, up to a minute. */
    public static Optional<Draw> putOff(Draws draws, Triggers triggers, Draw draw, Instant now) {
        return putOff(draws, triggers, draw, now, Instant.MAX);
    }

    /** Does the same, but to {@code latest} if that comes sooner. */
    public static Optional<Draw> putOff(
            Draws draws, Triggers triggers, Draw draw, Instant now, Instant latest) {
        Duration wait = Duration.ofSeconds(1L << Math.min(draw.attempts(), DOUBLINGS));
        Instant later = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        Instant again = later.isBefore(latest) ? later : latest;
        Draw next = draw.putOff(again, now);
        if (!draws.replace(next)) {
            return Optional.empty();
        }
        triggers.at(next, "again", again);
        return Optional.of(next);
    }
}
