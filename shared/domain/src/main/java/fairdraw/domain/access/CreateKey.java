package fairdraw.domain.access;

/** Gives an owner one more key. */
public final class CreateKey {
    private final ApiKeys keys;
    private final KeyMint mint;

    public CreateKey(ApiKeys keys, KeyMint mint) {
        this.keys = keys;
        this.mint = mint;
    }

    /** Stores a new key; its text is in the answer and nowhere else. */
    public KeyMint.Minted create(KeyMint.Order order) {
        var minted = mint.mint(order);
        // Two ids of 47 random bits do not meet often enough to wait for it.
        while (!keys.add(minted.credential())) {
            minted = mint.mint(order);
        }
        return minted;
    }
}
