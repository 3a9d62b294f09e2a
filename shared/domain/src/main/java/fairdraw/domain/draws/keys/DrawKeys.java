package fairdraw.domain.draws.keys;

import fairdraw.domain.ids.DrawKeyId;
import java.time.Instant;
import java.util.List;

/** The register of signing keys. A registered key stays for ever. */
public interface DrawKeys {

    /** Returns every key in the order of publication, read with strong consistency. */
    List<DrawKey> all();

    /** Registers {@code key} unless its id is known; never changes a registered key. */
    void publish(DrawKey key);

    /**
     * Records that a key no longer signs from {@code until} on, unless an end is recorded already.
     */
    void close(DrawKeyId keyId, Instant until);
}
