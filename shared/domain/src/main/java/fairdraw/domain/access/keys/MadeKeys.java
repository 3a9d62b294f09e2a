package fairdraw.domain.access.keys;

import fairdraw.domain.Page;
import fairdraw.domain.ids.KeyId;
import java.util.Optional;

/** The keys by the key that made them, and the progress of revoking all of them. */
public interface MadeKeys {

    /**
     * A revoked key whose own keys are still to be revoked.
     *
     * @param root the key with which the revocation began
     * @param after the last key that was processed, if any
     */
    record Unswept(KeyId root, KeyId keyId, Optional<String> after) {}

    /** Returns a page of the keys that a key made, by id, as they were then. */
    Page<ApiKey> of(KeyId makersKeyId, Page.Wanted wanted);

    /**
     * Returns a pending part of the revocation that began with {@code root}; empty if none is left.
     */
    Optional<Unswept> next(KeyId root);

    /** Stores a pending part, in place of its earlier progress. */
    void put(Unswept unswept);

    /** Removes a pending part that is complete. */
    void remove(Unswept unswept);
}
