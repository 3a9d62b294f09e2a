package fairdraw.domain.campaigns.entries;

/**
 * An instant win that the organisation declared with an entry.
 *
 * @param prizeId the prize that it takes from the stock
 */
public record DeclaredWin(String prizeId, State state) {

    /** How far a declared win has come. */
    public enum State {
        /** Taken from the stock; whether it counts is decided with the entry. */
        HELD,
        /** Its entry was approved. */
        CONFIRMED,
        /** Its entry was rejected; the prize is back in stock. */
        VOID,
        /** An operator took it back; the prize is back in stock. */
        REVOKED
    }

    /** A new one. */
    static DeclaredWin of(String prizeId) {
        return new DeclaredWin(prizeId, State.HELD);
    }

    /** Whether a prize is out of the stock for it. */
    public boolean takesStock() {
        return switch (state) {
            case HELD, CONFIRMED -> true;
            case VOID, REVOKED -> false;
        };
    }

    DeclaredWin ofApproved() {
        return takesStock() ? new DeclaredWin(prizeId, State.CONFIRMED) : this;
    }

    DeclaredWin ofRejected() {
        return takesStock() ? new DeclaredWin(prizeId, State.VOID) : this;
    }

    /** Taken back. */
    public DeclaredWin revoked() {
        return new DeclaredWin(prizeId, State.REVOKED);
    }

    /** The same win of another prize. */
    public DeclaredWin ofPrize(String otherPrizeId) {
        return new DeclaredWin(otherPrizeId, state);
    }
}
