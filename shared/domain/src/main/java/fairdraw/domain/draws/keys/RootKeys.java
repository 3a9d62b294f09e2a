package fairdraw.domain.draws.keys;

/**
 * The root secrets, from which every other secret is derived, in generations. A generation is never
 * removed.
 */
public interface RootKeys {

    /** Returns the newest generation, which everything new is made with. */
    int current();

    /**
     * Returns the pepper of a generation: 32 bytes that key the hashes by which persons are known.
     */
    byte[] pepper(int generation);

    /**
     * Returns the secret seed of the key that signs the receipts of a generation's draws, 32 bytes.
     * A draw's rules name the public key, so it is the same for the draw's whole life.
     */
    byte[] receiptSeed(int generation);

    /**
     * Returns the key of the codes in the links to receipts of a generation's draws, 32 bytes. A
     * link holds for the draw's whole life.
     */
    byte[] linkKey(int generation);
}
