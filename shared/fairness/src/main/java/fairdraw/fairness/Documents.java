package fairdraw.fairness;

import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hashing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hash of a draw's rules. */
public final class Documents {
    private Documents() {}

    /** Returns the SHA-256 of the canonical rules document. */
    public static byte[] rulesHash(Map<String, ? extends @Nullable Object> rules) {
        return Hashing.sha256(CanonicalJson.bytes(rules));
    }
}
