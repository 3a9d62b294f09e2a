package fairdraw.functions.http;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.ids.KeyId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The notes about one request for its line in the log, which guards add to. */
public final class CallNotes {
    private @Nullable Tenant tenant;
    private @Nullable KeyId keyId;
    private @Nullable String reason;
    private KeyLimits.@Nullable Standing standing;

    CallNotes() {}

    /** Notes the API key that a caller has proved to have, and whose it is. */
    public void key(ApiKey key) {
        keyId = key.id();
        if (key.owner() instanceof Owner.OfTenant(var owner)) {
            tenant = owner;
        }
    }

    /** Notes the organisation and mode of a caller without an API key. */
    public void tenant(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Notes a reason of a refusal that its status does not tell. */
    public void reason(String word) {
        reason = word;
    }

    /** Notes how many requests the key has left. */
    void standing(KeyLimits.Standing counted) {
        standing = counted;
    }

    Optional<Tenant> tenant() {
        return Optional.ofNullable(tenant);
    }

    Optional<KeyId> keyId() {
        return Optional.ofNullable(keyId);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<KeyLimits.Standing> standing() {
        return Optional.ofNullable(standing);
    }
}
