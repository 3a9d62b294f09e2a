package fairdraw.domain.draws;

import fairdraw.fairness.Manifest;

/**
 * A manifest under its signature.
 *
 * @param signature Ed25519, 64 bytes in hex
 */
public record SignedManifest(Manifest manifest, String keyId, String signature) {}
