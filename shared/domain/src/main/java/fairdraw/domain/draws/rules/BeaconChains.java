package fairdraw.domain.draws.rules;

import fairdraw.fairness.beacon.BeaconChain;
import java.util.Optional;

/**
 * The beacon that new draws name, and the one that decides in its place if it dies.
 *
 * @param fallback none where nothing takes over
 */
public record BeaconChains(BeaconChain first, Optional<BeaconChain> fallback) {

    /** Refuses a beacon that takes over from itself. */
    public BeaconChains {
        if (fallback.filter(first::equals).isPresent()) {
            throw new IllegalArgumentException("a beacon cannot take over from itself");
        }
    }

    /** Returns a beacon from which nothing takes over. */
    public static BeaconChains of(BeaconChain only) {
        return new BeaconChains(only, Optional.empty());
    }
}
