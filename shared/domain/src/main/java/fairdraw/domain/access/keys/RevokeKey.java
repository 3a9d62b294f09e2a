package fairdraw.domain.access.keys;

import fairdraw.domain.ids.KeyId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Revokes API keys; a cached key is still accepted for up to a minute. */
public final class RevokeKey {
    private final ApiKeys keys;
    private final InstantSource clock;

    public RevokeKey(ApiKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Returns the revoked key, or empty if this owner has no key with this id. */
    public Optional<ApiKey> revoke(Owner owner, KeyId id) {
        return keys.revoke(owner, id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
