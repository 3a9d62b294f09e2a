package fairdraw.verifier.evidence;

import java.time.Duration;
import java.time.Instant;

/** When the rounds of a beacon appear. */
public record Rounds(long genesis, long period) {

    /** A bound on round numbers that keeps every time within reach of a long. */
    static final long LAST = 1L << 40;

    /** How long before its round's time a list must have been sealed. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    /** The first round at or after an instant. */
    public long firstAtOrAfter(Instant instant) {
        long second = instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
        return Math.max(1, 1 - Math.floorDiv(genesis - second, period));
    }

    public Instant timeOf(long round) {
        return Instant.ofEpochSecond(genesis + (round - 1) * period);
    }

    /** Whether a list sealed at this instant came too late for a round. */
    public boolean isTooLateFor(Instant sealed, long round) {
        return sealed.isAfter(timeOf(round).minus(MARGIN));
    }
}
