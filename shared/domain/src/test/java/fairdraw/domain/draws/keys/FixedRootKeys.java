package fairdraw.domain.draws.keys;

import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Sha256;

/** Root keys of one generation, the same in every run and without a secret to store. */
public final class FixedRootKeys implements RootKeys {

    private static final String KEY_ID = "test";

    @Override
    public int current() {
        return 1;
    }

    @Override
    public byte[] pepper(int generation) {
        return Sha256.of("pepper " + generation);
    }

    /** Returns the key of a draw's lucky numbers. */
    public byte[] numbers(int generation, DrawId drawId) {
        return Sha256.of("numbers " + generation + ' ' + drawId);
    }

    @Override
    public Signer signer() {
        return new Signer() {
            @Override
            public String keyId() {
                return KEY_ID;
            }

            @Override
            public byte[] sign(byte[] message) {
                return Ed25519.sign(Sha256.of(KEY_ID), message);
            }
        };
    }

    /** Returns the public key of {@link #signer}. */
    public byte[] publicKey() {
        return Ed25519.publicKey(Sha256.of(KEY_ID));
    }
}
