package fairdraw.domain.draws;

import java.time.Instant;
import java.util.List;

/** The register of signing keys; a key that entered it stays for ever. */
public interface DrawKeys {

    /** Every key, in the order of their publication, read with strong consistency. */
    List<DrawKey> all();

    /** Enters {@code key} unless its id is known; what is known never changes. */
    void publish(DrawKey key);

    /** Says that a key signs no more from {@code until} on, unless that was said before. */
    void close(String keyId, Instant until);
}
