package fairdraw.domain.draws;

/**
 * The keys that everything secret is derived from, in generations; a generation is never removed.
 */
public interface RootKeys {

    /** The newest generation: what is made now is made with it. */
    int current();

    /** The pepper of a generation, 32 bytes: keys the hashes by which persons are known. */
    byte[] pepper(int generation);

    /**
     * Signs receipts and manifests with the newest key; the key is public before it first signs.
     */
    Signer signer();

    /** An Ed25519 key under its published id. */
    interface Signer {

        String keyId();

        /** The signature of {@code message}, 64 bytes. */
        byte[] sign(byte[] message);
    }
}
