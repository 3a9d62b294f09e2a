package fairdraw.domain.access.keys;

import fairdraw.domain.Page;
import java.time.Instant;
import java.util.Optional;

/** The keys of everybody. */
public interface ApiKeys {

    /** The key of this id as it is now. */
    Optional<Credential> find(String id);

    /**
     * Stores a new key, unless the key that made it has been revoked: that is told in the same
     * instant, so no key outlives the revocation of what made it unnoticed.
     */
    Stored add(Credential credential);

    /** Some keys of an owner, by id. */
    Page<ApiKey> of(Owner owner, Page.Wanted wanted);

    /**
     * Revokes a key of this owner; one already revoked stays as it is.
     *
     * @return the revoked key, or empty if the owner has no key of this id
     */
    Optional<ApiKey> revoke(Owner owner, String id, Instant at);
}
