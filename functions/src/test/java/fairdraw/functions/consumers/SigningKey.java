package fairdraw.functions.consumers;

import fairdraw.fairness.Ed25519;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** The signing keys of an installation, whose root secret is not secret. */
final class SigningKey {
    private static final String ROOT = "0123456789abcdef0123456789abcdef0123456789abcdef";

    private SigningKey() {}

    /** Returns the seed for a purpose. */
    static byte[] seed(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(Jwt.bytes(ROOT))
                                    .thenExpand(Jwt.bytes(purpose), Ed25519.KEY_SIZE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        }
    }
}
