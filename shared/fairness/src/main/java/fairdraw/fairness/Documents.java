package fairdraw.fairness;

import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hashing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hashes of a draw's two public documents, its rules and its manifest. */
public final class Documents {
    private Documents() {}

    /** Returns the SHA-256 of the canonical rules document. */
    public static byte[] rulesHash(Map<String, ? extends @Nullable Object> rules) {
        return Hashing.sha256(CanonicalJson.bytes(rules));
    }

    /** Returns the manifest's hash, which binds the randomness to one draw and one list. */
    public static byte[] manifestHash(Map<String, ? extends @Nullable Object> manifest) {
        return manifestHash(CanonicalJson.bytes(manifest));
    }

    /** Returns the same hash from a manifest's canonical bytes as they are stored. */
    public static byte[] manifestHash(byte[] canonicalManifest) {
        return Hashing.sha256(ManifestBytes.toSign(canonicalManifest));
    }
}
