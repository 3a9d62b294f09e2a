package fairdraw.fairness.beacon;

import fairdraw.fairness.encoding.Hex;
import supranational.blst.P1;
import supranational.blst.P2;
import supranational.blst.SecretKey;

/**
 * The key of a one-member beacon, for the local runtime and tests. The beacon of a real draw is a
 * network of which no member holds the whole key.
 */
public final class BeaconSigner {
    private static final int MIN_SECRET = 32;

    private final SecretKey key;

    private BeaconSigner(SecretKey key) {
        this.key = key;
    }

    /** Derives a signer's key from a secret; refuses a secret of less than 32 bytes. */
    public static BeaconSigner ofSecret(byte[] secret) {
        if (secret.length < MIN_SECRET) {
            throw new IllegalArgumentException("a beacon's secret has at least 32 bytes");
        }
        SecretKey key = new SecretKey();
        key.keygen(secret);
        return new BeaconSigner(key);
    }

    /** Returns the compressed public key in hex, as {@link BeaconChain} holds it. */
    public String publicKey() {
        return Hex.encode(new P2(key).compress());
    }

    /**
     * Returns the 48-byte signature of a round, which {@link BeaconSignature#verify} accepts for a
     * chain with this key.
     */
    public byte[] sign(long round) {
        return new P1()
                .hash_to(BeaconSignature.message(round), BeaconSignature.DOMAIN)
                .sign_with(key)
                .compress();
    }
}
