package fairdraw.domain.witness;

import fairdraw.fairness.Ed25519;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.NoteSigner;
import fairdraw.fairness.register.VerifierKey;

/** The name and the secret key with which a witness cosigns. */
public final class WitnessKey {

    private final String name;
    private final byte[] seed;

    /** Refuses a seed of other than 32 bytes. */
    public WitnessKey(String name, byte[] seed) {
        this.name = name;
        this.seed = seed.clone();
        if (seed.length != Ed25519.KEY_SIZE) {
            throw new IllegalArgumentException("not the seed of a key: " + seed.length + " bytes");
        }
    }

    /** Returns the key by which its cosignatures are checked. */
    public VerifierKey vkey() {
        return new VerifierKey(name, VerifierKey.Use.WITNESS, Ed25519.publicKey(seed));
    }

    /** Returns the line that cosigns a head at a time, in whole seconds since 1970. */
    String line(long time, Checkpoint head) {
        return NoteSigner.witness(name, seed, time, head);
    }
}
