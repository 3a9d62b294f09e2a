package fairdraw.fairness.beacon;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The formula that gives a draw its beacon round; nobody ever chooses one.
 *
 * @param chain the chain that the rules name
 * @param closeAt the time from which the draw takes no entries
 * @param drawAt the announced time of the draw
 * @param leadSeconds the least time between the list and its randomness, at least 2
 */
public record BeaconRounds(BeaconChain chain, Instant closeAt, Instant drawAt, long leadSeconds) {
    private static final Duration MARGIN = Duration.ofSeconds(2);

    /** Refuses a lead below two seconds, the margin by which a list must precede its round. */
    public BeaconRounds {
        if (leadSeconds < MARGIN.toSeconds()) {
            throw new IllegalArgumentException("a lead of " + leadSeconds + " s is too short");
        }
    }

    /**
     * Returns the planned round R: the first at or after {@code drawAt}, or at or after {@code
     * closeAt} plus the lead if that is later.
     */
    public long planned() {
        Instant earliest = closeAt.plusSeconds(leadSeconds);
        return chain.roundAtOrAfter(drawAt.isAfter(earliest) ? drawAt : earliest);
    }

    /**
     * Returns the round of a draw in test mode that is closed early and sealed at {@code at}: the
     * first one that is the lead later.
     */
    public long advanced(Instant at) {
        return chain.roundAtOrAfter(at.truncatedTo(ChronoUnit.MILLIS).plusSeconds(leadSeconds));
    }
}
