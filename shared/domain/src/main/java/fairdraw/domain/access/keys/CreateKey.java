package fairdraw.domain.access.keys;

import java.util.Optional;

/** Creates API keys. */
public final class CreateKey {
    private final ApiKeys keys;
    private final KeyMint mint;

    public CreateKey(ApiKeys keys, KeyMint mint) {
        this.keys = keys;
        this.mint = mint;
    }

    /**
     * Stores a new key, whose text is in the result and nowhere else.
     *
     * @return empty, with nothing stored, if the key that makes it has just been revoked
     */
    public Optional<KeyMint.Minted> create(KeyMint.Order order) {
        var minted = mint.mint(order);
        // Two ids of 47 random bits collide too rarely to justify a pause.
        var stored = keys.add(minted.credential());
        while (stored == Stored.ID_TAKEN) {
            minted = mint.mint(order);
            stored = keys.add(minted.credential());
        }
        return stored == Stored.DONE ? Optional.of(minted) : Optional.empty();
    }
}
