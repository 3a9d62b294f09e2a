package fairdraw.domain.campaigns.entries;

import fairdraw.domain.ids.PrizeId;

/**
 * An instant win that the organisation declared with an entry.
 *
 * @param prizeId the prize that it takes from the stock
 */
public record DeclaredWin(PrizeId prizeId, State state) {

    /** The state of a declared win. */
    public enum State {
        /** The prize is taken from the stock; the decision on the entry decides the win. */
        HELD,
        /** The entry was approved. */
        CONFIRMED,
        /** The entry was rejected; the prize is back in stock. */
        VOID,
        /** An operator revoked the win; the prize is back in stock. */
        REVOKED
    }

    /** Returns a new win, in state HELD. */
    static DeclaredWin of(PrizeId prizeId) {
        return new DeclaredWin(prizeId, State.HELD);
    }

    /** Whether the win keeps a prize out of the stock. */
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

    /** Returns this win, revoked. */
    public DeclaredWin revoked() {
        return new DeclaredWin(prizeId, State.REVOKED);
    }

    /** Returns the same win with another prize. */
    public DeclaredWin ofPrize(PrizeId otherPrizeId) {
        return new DeclaredWin(otherPrizeId, state);
    }
}
