package fairdraw.domain.draws.registering;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RandomnessTimes;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.fairness.beacon.BeaconChain;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A beacon whose round a draw has awaited for seven days. It counts as dead from then on, and no
 * sooner, or an operator could choose between two results.
 */
public final class DeadBeacon {

    private static final Duration OVERDUE = Duration.ofDays(7);

    private DeadBeacon() {}

    /** Whether the round that decides a sealed draw counts as never to come. */
    public static boolean isMetBy(Draw draw, Progress.Sealed sealed, Instant now) {
        return draw.rules().source() instanceof BeaconRule
                && !now.isBefore(
                        RandomnessTimes.of(draw, sealed.randomness())
                                .plus(OVERDUE)
                                .plus(DrawDeadlines.margin(draw)));
    }

    /**
     * Returns the chain that takes over if the round of a sealed draw never comes; empty if the
     * rules name none or it has taken over.
     */
    public static Optional<BeaconChain> fallback(BeaconRule rule, Progress.Sealed sealed) {
        return rule.fallback().filter(other -> !other.equals(rule.chainOf(sealed.randomness())));
    }
}
