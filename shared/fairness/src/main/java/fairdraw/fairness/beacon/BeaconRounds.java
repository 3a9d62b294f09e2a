package fairdraw.fairness.beacon;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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

    /** Refuses a lead below two seconds, the margin by which a manifest must precede its round. */
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
     * Returns the round and flags of a manifest made at {@code at}. A late manifest, or one of a
     * draw closed early, names the first round after {@code at} plus the lead.
     */
    public ManifestRound of(Instant at, boolean advanced) {
        boolean late = isLate(at);
        return new ManifestRound(late || advanced ? delayed(at) : planned(), late, advanced);
    }

    /**
     * Returns the faults of a manifest's round and flags, in words; empty if they are right.
     *
     * @param testMode whether the rules say {@code "mode": "test"}
     */
    public List<String> faults(ManifestRound named, Instant at, boolean testMode) {
        List<String> faults = new ArrayList<>();
        if (named.late() != isLate(at)) {
            faults.add(
                    named.late() ? "marked late but made in time" : "made late but not marked so");
        }
        if (named.advanced() && !testMode) {
            faults.add("closed early although the draw is live");
        }
        long due = named.late() || named.advanced() ? delayed(at) : planned();
        if (named.round() != due) {
            faults.add("round " + named.round() + " where the rules give " + due);
        }
        return List.copyOf(faults);
    }

    // Both use the time as the manifest prints it, so that service and verifier never differ by a
    // fraction of a millisecond.
    private boolean isLate(Instant at) {
        return printed(at).isAfter(chain.timeOf(planned()).minus(MARGIN));
    }

    private long delayed(Instant at) {
        return chain.roundAtOrAfter(printed(at).plusSeconds(leadSeconds));
    }

    private static Instant printed(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
