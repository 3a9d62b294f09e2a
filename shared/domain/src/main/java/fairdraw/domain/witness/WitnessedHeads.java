package fairdraw.domain.witness;

import java.util.Optional;

/** The newest head of each log that a witness has cosigned. */
public interface WitnessedHeads {

    /** Returns the newest head of a log; empty if none was cosigned. Never an older one. */
    Optional<WitnessedHead> of(String origin);

    /**
     * Stores the next head of a log if the newest one is still {@code before}, in size, root and
     * time.
     *
     * @param before the newest head as it was read; empty for the first one
     * @return false when another was stored meanwhile; nothing was written
     */
    boolean replace(Optional<WitnessedHead> before, WitnessedHead next);
}
