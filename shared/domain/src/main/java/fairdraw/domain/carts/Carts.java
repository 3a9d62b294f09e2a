package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.tickets.ItemName;
import java.util.Optional;

/** The carts of all tenants, and what has become of them. */
public interface Carts {

    /** What became of a cart that was sent. */
    enum Recording {
        /** The first of its id. */
        FIRST,
        /** The one known before was not newer; it is kept as history. */
        REPLACED,
        /** The same was known already. */
        UNCHANGED,
        /**
         * One is known that it does not replace ({@link StoredCart#replaces}), or it was replaced
         * itself; it is kept as history.
         */
        OUTDATED,
        /** It does not fit a place in the table, however it is packed. */
        TOO_LARGE
    }

    /** Keeps a cart unless one as new is known; of two at once one wins and the other is told. */
    Recording record(StoredCart cart);

    /**
     * Puts a cart of the history in place of the current one; each is kept.
     *
     * @param file all that was kept when this was decided
     * @return false when another took the current one's place meanwhile
     */
    boolean restore(CartFile file, StoredCart earlier);

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
