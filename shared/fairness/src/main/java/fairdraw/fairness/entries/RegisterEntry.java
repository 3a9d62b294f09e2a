package fairdraw.fairness.entries;

import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.register.Frontier;
import java.util.Map;

/** An entry of the register, of one of eight kinds. */
public sealed interface RegisterEntry
        permits Announced, Sealed, Postponed, Cancelled, Drawn, Freed, PoolMoved, Ended {

    /** The most bytes that an entry may have. */
    int MOST_BYTES = 1024;

    /** Returns the members of the entry, {@code t} among them. */
    Map<String, Object> document();

    /** Returns the exact bytes of the entry; refuses one that is too long. */
    default byte[] bytes() {
        byte[] bytes = CanonicalJson.bytes(document());
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("an entry of " + bytes.length + " bytes");
        }
        return bytes;
    }

    /** Returns the leaf hash of the entry in the register. */
    default byte[] leaf() {
        return Frontier.leaf(bytes());
    }
}
