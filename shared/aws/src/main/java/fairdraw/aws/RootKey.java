package fairdraw.aws;

import fairdraw.fairness.encoding.Utf8;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * One generation of the root secret; every other secret is its HKDF-SHA256 under the name of a
 * purpose.
 */
final class RootKey {

    private static final int KEY_SIZE = 32;
    private static final int SHORTEST_ROOT = 16;

    private final int generation;
    private final byte[] root;

    /** Refuses a root that is too short to be a secret. */
    RootKey(int generation, String root) {
        this.generation = generation;
        this.root = Utf8.bytes(root);
        if (this.root.length < SHORTEST_ROOT) {
            throw new IllegalArgumentException("root " + generation + " is too short");
        }
    }

    int generation() {
        return generation;
    }

    byte[] pepper() {
        return derived("fairdraw.pepper.v1");
    }

    byte[] receiptSeed() {
        return derived("fairdraw.receipts.v2");
    }

    byte[] linkKey() {
        return derived("fairdraw.links.v2");
    }

    byte[] derived(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(root)
                                    .thenExpand(Utf8.bytes(purpose), KEY_SIZE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        }
    }
}
