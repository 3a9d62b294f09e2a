package fairdraw.domain.access.keys;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes a key back; those who have read it lately learn of it within a minute. */
public final class RevokeKey {
    private final ApiKeys keys;
    private final InstantSource clock;

    public RevokeKey(ApiKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The key as it is then, or empty if this owner has no key of this id. */
    public Optional<ApiKey> revoke(Owner owner, String id) {
        return keys.revoke(owner, id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
