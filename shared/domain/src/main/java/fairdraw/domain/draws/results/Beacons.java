package fairdraw.domain.draws.results;

import java.util.Optional;

/** The public randomness beacon. */
public interface Beacons {

    /**
     * The signature of {@code round}, verified against the beacon's key; empty when it cannot be
     * had now. Nothing unverified is ever answered.
     */
    Optional<byte[]> signature(long round);
}
