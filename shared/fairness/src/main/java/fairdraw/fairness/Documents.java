package fairdraw.fairness;

import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hashing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hashes of the two public documents that a draw is a function of. */
public final class Documents {
    private Documents() {}

    /** SHA-256 of the canonical rules document. */
    public static byte[] rulesHash(Map<String, ? extends @Nullable Object> rules) {
        return Hashing.sha256(CanonicalJson.bytes(rules));
    }

    /** The hash that binds every use of randomness to one draw and one list. */
    public static byte[] manifestHash(Map<String, ? extends @Nullable Object> manifest) {
        return manifestHash(CanonicalJson.bytes(manifest));
    }

    /** The same hash from the stored canonical bytes. */
    public static byte[] manifestHash(byte[] canonicalManifest) {
        return Hashing.sha256(ManifestBytes.toSign(canonicalManifest));
    }
}
