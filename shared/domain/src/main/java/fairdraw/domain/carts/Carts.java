package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.tickets.ItemName;
import java.util.Optional;

/** The carts of all tenants, with the outcomes of their items. */
public interface Carts {

    /** The outcome of recording a cart. */
    enum Recording {
        /** The first cart with its id. */
        FIRST,
        /** The cart recorded before was not newer; it is kept as history. */
        REPLACED,
        /** The same cart was recorded already. */
        UNCHANGED,
        /**
         * The cart does not replace the current one ({@link StoredCart#replaces}), or was itself
         * replaced; it is kept as history.
         */
        OUTDATED,
        /** The cart does not fit an item of the table, even compressed. */
        TOO_LARGE
    }

    /**
     * Records a cart unless a newer one is known; of two concurrent ones, one wins and the other
     * gets the result.
     */
    Recording record(StoredCart cart);

    /**
     * Makes a cart of the history the current one; both are kept.
     *
     * @param file the file of the cart when this was decided
     * @return false if another cart became the current one meanwhile
     */
    boolean restore(CartFile file, StoredCart earlier);

    /**
     * Returns everything stored about a cart, read with strong consistency; empty if it is unknown.
     */
    Optional<CartFile> find(Tenant tenant, CartId cartId);

    /**
     * Records that an item gets no ticket, unless it has one or was refused to the same cart for
     * the same reason.
     *
     * @return the outcome that is stored now
     */
    ItemOutcome refuse(Tenant tenant, CartId cartId, ItemOutcome.Refused refused);

    /** Returns the outcome of an item, read with strong consistency; empty if it is not decided. */
    Optional<ItemOutcome> outcome(Tenant tenant, CartId cartId, ItemName item);

    /**
     * Stores a cart's report with this number, from which its events follow. Reports are numbered
     * from 0, so a writer knows all earlier reports.
     *
     * @return false if a report with that number exists, perhaps from a lost answer to this same
     *     attempt
     */
    boolean report(Tenant tenant, CartId cartId, int number, TicketReport report);
}
