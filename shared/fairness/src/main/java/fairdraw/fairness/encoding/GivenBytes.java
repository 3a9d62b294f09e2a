package fairdraw.fairness.encoding;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;

/**
 * A SecureRandom that returns given bytes, so nothing about it is random. The JDK derives an
 * Ed25519 public key only while it generates a pair, and takes the secret seed from its source of
 * randomness.
 */
public final class GivenBytes extends SecureRandom {
    private static final long serialVersionUID = 1L;

    public GivenBytes(byte[] bytes) {
        super(new Spi(bytes), null);
    }

    private static final class Spi extends SecureRandomSpi {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Spi(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            throw new UnsupportedOperationException("the bytes are given");
        }

        @Override
        protected void engineNextBytes(byte[] into) {
            if (into.length != bytes.length) {
                throw new IllegalStateException("asked for " + into.length + " bytes");
            }
            System.arraycopy(bytes, 0, into, 0, into.length);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            throw new UnsupportedOperationException("the bytes are given");
        }
    }
}
