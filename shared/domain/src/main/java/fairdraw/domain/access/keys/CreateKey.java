package fairdraw.domain.access.keys;

import java.util.Optional;

/** Gives an owner one more key. */
public final class CreateKey {
    private final ApiKeys keys;
    private final KeyMint mint;

    public CreateKey(ApiKeys keys, KeyMint mint) {
        this.keys = keys;
        this.mint = mint;
    }

    /**
     * Stores a new key; its text is in the answer and nowhere else.
     *
     * @return empty, and nothing stored, when the key that makes it has just been revoked
     */
    public Optional<KeyMint.Minted> create(KeyMint.Order order) {
        var minted = mint.mint(order);
        // Two ids of 47 random bits do not meet often enough to wait for it.
        var stored = keys.add(minted.credential());
        while (stored == Stored.ID_TAKEN) {
            minted = mint.mint(order);
            stored = keys.add(minted.credential());
        }
        return stored == Stored.DONE ? Optional.of(minted) : Optional.empty();
    }
}
