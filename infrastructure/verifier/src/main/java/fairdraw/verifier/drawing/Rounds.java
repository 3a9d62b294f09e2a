package fairdraw.verifier.drawing;

import java.time.Instant;

/** The schedule of a beacon's rounds. */
public record Rounds(long genesis, long period) {

    /** The largest round number accepted, which keeps every time within a long. */
    public static final long LAST = 1L << 40;

    /** Returns the first round at or after an instant. */
    public long firstAtOrAfter(Instant instant) {
        long second = instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
        return Math.max(1, 1 - Math.floorDiv(genesis - second, period));
    }

    public Instant timeOf(long round) {
        return Instant.ofEpochSecond(genesis + (round - 1) * period);
    }
}
