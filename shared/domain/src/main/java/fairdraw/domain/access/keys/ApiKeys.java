package fairdraw.domain.access.keys;

import fairdraw.domain.Page;
import fairdraw.domain.ids.KeyId;
import java.time.Instant;
import java.util.Optional;

/** The table of API keys. */
public interface ApiKeys {

    /** Returns the current key with that id; empty if there is none. */
    Optional<Credential> find(KeyId id);

    /**
     * Stores a new key, unless the key that made it has been revoked. One transaction checks and
     * writes, so no new key escapes the revocation of its maker.
     */
    Stored add(Credential credential);

    /** Returns a page of an owner's keys by id. */
    Page<ApiKey> of(Owner owner, Page.Wanted wanted);

    /**
     * Revokes a key of this owner; one already revoked stays as it is.
     *
     * @return the revoked key, or empty if the owner has no key with this id
     */
    Optional<ApiKey> revoke(Owner owner, KeyId id, Instant at);
}
