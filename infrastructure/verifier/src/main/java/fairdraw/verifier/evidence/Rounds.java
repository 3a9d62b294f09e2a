package fairdraw.verifier.evidence;

import java.time.Duration;
import java.time.Instant;

/** The schedule of a beacon's rounds. */
public record Rounds(long genesis, long period) {

    /** The largest round number accepted, which keeps every time within a long. */
    public static final long LAST = 1L << 40;

    /** The least time between a seal and its round. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    /** Returns the first round at or after an instant. */
    public long firstAtOrAfter(Instant instant) {
        long second = instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
        return Math.max(1, 1 - Math.floorDiv(genesis - second, period));
    }

    public Instant timeOf(long round) {
        return Instant.ofEpochSecond(genesis + (round - 1) * period);
    }

    /** Whether a list sealed at the instant is too late for a round. */
    public boolean isTooLateFor(Instant sealed, long round) {
        return sealed.isAfter(timeOf(round).minus(MARGIN));
    }
}
