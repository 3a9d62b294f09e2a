package fairdraw.aws;

import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.ids.DrawKeyId;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;

/**
 * The signing key of one generation of the root secret; its id names the generation and the key.
 */
final class DerivedSigner implements RootKeys.Signer {

    private static final int SHORT_HASH = 8;

    private final int generation;
    private final byte[] seed;
    private final byte[] publicKey;

    DerivedSigner(RootKey root) {
        generation = root.generation();
        seed = root.signingSeed();
        publicKey = Ed25519.publicKey(seed);
    }

    int generation() {
        return generation;
    }

    /** Returns the public key in hex. */
    String publicKey() {
        return Hex.encode(publicKey);
    }

    @Override
    public DrawKeyId keyId() {
        return new DrawKeyId(
                "dk_" + generation + '_' + Sha256.hex(publicKey).substring(0, SHORT_HASH));
    }

    @Override
    public byte[] sign(byte[] message) {
        return Ed25519.sign(seed, message);
    }
}
