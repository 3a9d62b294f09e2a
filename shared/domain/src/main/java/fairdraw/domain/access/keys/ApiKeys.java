package fairdraw.domain.access.keys;

import fairdraw.domain.Page;
import fairdraw.domain.ids.KeyId;
import java.time.Instant;
import java.util.Optional;

/** The API keys, the keys that made them, and the progress of revoking all that a key made. */
public interface ApiKeys {

    /**
     * A revoked key whose own keys are still to be revoked.
     *
     * @param root the key with which the revocation began
     * @param after the last key that was processed, if any
     */
    record Unswept(KeyId root, KeyId keyId, Optional<String> after) {}

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

    /** Returns a page of the keys that a key made, by id, as they were then. */
    Page<ApiKey> madeBy(KeyId makersKeyId, Page.Wanted wanted);

    /**
     * Returns a pending part of the revocation that began with {@code root}; empty if none is left.
     */
    Optional<Unswept> nextUnswept(KeyId root);

    /** Stores a pending part, in place of its earlier progress. */
    void put(Unswept unswept);

    /** Removes a pending part that is complete. */
    void remove(Unswept unswept);
}
