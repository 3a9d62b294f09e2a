package fairdraw.domain.draws.results;

import fairdraw.fairness.beacon.BeaconChain;
import java.util.Optional;

/** The public randomness beacons that a deployment knows. */
public interface Beacons {

    /**
     * Returns the signature of a round, verified against the chain's key; empty if it is
     * unavailable now, as every round of a chain is that the deployment does not know. Never
     * returns an unverified signature.
     */
    Optional<byte[]> signature(BeaconChain chain, long round);
}
