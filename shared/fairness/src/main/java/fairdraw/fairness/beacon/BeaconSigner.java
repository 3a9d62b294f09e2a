package fairdraw.fairness.beacon;

import fairdraw.fairness.encoding.Hex;
import supranational.blst.P1;
import supranational.blst.P2;
import supranational.blst.SecretKey;

/**
 * The one key of a small beacon of one's own, used by the local runtime and by tests; a real draw's
 * beacon is a network in which nobody holds the key.
 */
public final class BeaconSigner {
    private static final int MIN_SECRET = 32;

    private final SecretKey key;

    private BeaconSigner(SecretKey key) {
        this.key = key;
    }

    /** The signer whose key is derived from the secret; refuses a secret of less than 32 bytes. */
    public static BeaconSigner ofSecret(byte[] secret) {
        if (secret.length < MIN_SECRET) {
            throw new IllegalArgumentException("a beacon's secret has at least 32 bytes");
        }
        SecretKey key = new SecretKey();
        key.keygen(secret);
        return new BeaconSigner(key);
    }

    /** The compressed public key in hex, as a chain names it. */
    public String publicKey() {
        return Hex.encode(new P2(key).compress());
    }

    /**
     * The 48-byte signature of a round, which {@link BeaconSignature#verify} accepts for this key's
     * chain.
     */
    public byte[] sign(long round) {
        return new P1()
                .hash_to(BeaconSignature.message(round), BeaconSignature.DOMAIN)
                .sign_with(key)
                .compress();
    }
}
