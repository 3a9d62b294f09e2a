package fairdraw.verifier;

import fairdraw.verifier.reading.Bytes;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** The signing key of a test's operator. */
final class TestSigner {

    private final KeyPair pair;

    TestSigner(Bytes seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
        pair = generator.generateKeyPair();
    }

    /** A SecureRandom that returns given bytes, so that a key follows from a test's seed. */
    private static final class Fixed extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final transient Bytes bytes;

        Fixed(Bytes bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] out) {
            System.arraycopy(bytes.array(), 0, out, 0, out.length);
        }
    }

    Bytes publicKey() {
        byte[] encoded = pair.getPublic().getEncoded();
        return new Bytes(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    Bytes sign(byte[] statement) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(statement);
        return new Bytes(signature.sign());
    }
}
