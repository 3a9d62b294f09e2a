package fairdraw.fairness.beacon;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Which beacon round decides a draw: a formula of its rules, never anybody's choice.
 *
 * @param chain the chain that the rules name
 * @param closeAt when entries end
 * @param drawAt when the draw is announced for
 * @param leadSeconds the least time between the list and its randomness
 */
public record BeaconRounds(BeaconChain chain, Instant closeAt, Instant drawAt, long leadSeconds) {
    private static final Duration MARGIN = Duration.ofSeconds(2);

    /** Refuses a lead below the two seconds that a manifest must be early. */
    public BeaconRounds {
        if (leadSeconds < MARGIN.toSeconds()) {
            throw new IllegalArgumentException("a lead of " + leadSeconds + " s is too short");
        }
    }

    /**
     * The planned round R: the first at or after drawAt, or after closeAt and the lead if that is
     * later.
     */
    public long planned() {
        Instant earliest = closeAt.plusSeconds(leadSeconds);
        return chain.roundAtOrAfter(drawAt.isAfter(earliest) ? drawAt : earliest);
    }

    /** The round for a manifest made at that instant, of a draw closed early or not. */
    public ManifestRound of(Instant at, boolean advanced) {
        boolean late = isLate(at);
        return new ManifestRound(late || advanced ? delayed(at) : planned(), late, advanced);
    }

    /**
     * What is wrong with a manifest's round and flags, in words; empty when nothing is.
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

    // Both work on what the manifest prints, so that maker and verifier never differ by a fraction
    // of a millisecond.
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
