package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.ItemName;
import java.util.Optional;

/** The carts of all tenants, and what has become of them. */
public interface Carts {

    /** What became of a cart that was sent. */
    enum Recording {
        /** The first of its id. */
        FIRST,
        /** The one known before was older; it is kept as history. */
        REPLACED,
        /** The same is known already, perhaps by this very attempt, whose answer was lost. */
        UNCHANGED,
        /** A newer one is known, or another of the same time. */
        OUTDATED,
        /** It does not fit a place in the table, however it is packed. */
        TOO_LARGE
    }

    /** Keeps a cart unless one as new is known; of two at once one wins and the other is told. */
    Recording record(StoredCart cart);

    /** All that is kept of a cart, read with strong consistency. */
    Optional<CartFile> find(Tenant tenant, String cartId);

    /**
     * Keeps that an item becomes no ticket, unless it is one or was refused to the same cart for
     * the same reason.
     *
     * @return what stands now
     */
    ItemOutcome refuse(Tenant tenant, String cartId, ItemOutcome.Refused refused);

    /** What an item has become, read with strong consistency. */
    Optional<ItemOutcome> outcome(Tenant tenant, String cartId, ItemName item);

    /**
     * Keeps a cart's report of this number, from which its events follow. Reports are counted from
     * 0, so that whoever tells something knows everything that was told before.
     *
     * @return false when there is one of that number, perhaps by this very attempt, whose answer
     *     was lost
     */
    boolean report(Tenant tenant, String cartId, int number, TicketReport report);
}
