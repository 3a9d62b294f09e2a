package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;

/** The bytes that a manifest's Ed25519 signature covers. */
public final class ManifestBytes {
    private static final byte[] TAG = Hashing.tag("lottery.manifest.v1");

    private ManifestBytes() {}

    /** Returns the tag and the canonical manifest, whose SHA-256 is the manifest's hash. */
    public static byte[] toSign(byte[] canonicalManifest) {
        return Hashing.concat(TAG, canonicalManifest);
    }
}
