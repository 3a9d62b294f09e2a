package fairdraw.domain.draws.sealing;

import fairdraw.fairness.Manifest;
import fairdraw.fairness.MerkleTree;

/**
 * A manifest under its signature.
 *
 * @param signature Ed25519, 64 bytes in hex
 */
public record SignedManifest(Manifest manifest, String keyId, String signature) {

    /** How many pages the list has, which all lie there before its manifest does; at least 1. */
    public int pages() {
        return Math.max(1, MerkleTree.chunks(manifest.leaves()));
    }
}
