package fairdraw.domain.access.keys;

import fairdraw.domain.Page;
import java.util.Optional;

/** Keys by the key that made them, and how far a revocation of all of them has come. */
public interface MadeKeys {

    /**
     * A key, revoked already, whose own are still to be revoked.
     *
     * @param root the key with which the revocation began
     * @param after the last one that has been, if any
     */
    record Unswept(String root, String keyId, Optional<String> after) {}

    /** Some keys that a key made, by id, as they were then. */
    Page<ApiKey> of(String makersKeyId, Page.Wanted wanted);

    /** Something that is still to be done, of a revocation that began with this key. */
    Optional<Unswept> next(String root);

    /** Stores that something is to be done, in place of how far it had come before. */
    void put(Unswept unswept);

    /** Stores that all of it has been done. */
    void remove(Unswept unswept);
}
