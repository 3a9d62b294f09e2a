package fairdraw.domain.draws.results;

import java.util.Optional;

/** The public randomness beacon. */
public interface Beacons {

    /**
     * Returns the signature of {@code round}, verified against the beacon's key; empty if it is
     * unavailable now. Never returns an unverified signature.
     */
    Optional<byte[]> signature(long round);
}
