package fairdraw.domain.draws.sealing;

import fairdraw.domain.ids.DrawKeyId;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.MerkleTree;

/**
 * A manifest with its signature.
 *
 * @param signature Ed25519, 64 bytes in hex
 */
public record SignedManifest(Manifest manifest, DrawKeyId keyId, String signature) {

    /**
     * Returns the number of pages of the list, at least 1; all of them are stored before the
     * manifest is.
     */
    public int pages() {
        return Math.max(1, MerkleTree.chunks(manifest.leaves()));
    }
}
