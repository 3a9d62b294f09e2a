package fairdraw.domain.carts;

import fairdraw.domain.carts.CartPolicy.Wanted;
import fairdraw.domain.carts.ItemOutcome.Changed;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Part;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.lotteries.tickets.ItemName;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An item of a cart at its position.
 *
 * @param place counted from 0
 * @param name the name that its outcome is stored under
 * @param wanted the ticket that it requests, if any
 * @param outcome its outcome; a refusal may be one of an earlier cart
 */
public record PlacedItem(
        int place,
        CartItem item,
        ItemName name,
        Optional<Wanted> wanted,
        Optional<ItemOutcome> outcome) {

    /** Returns the outcome of the item for the cart of this version; empty if it is not decided. */
    public Optional<ItemOutcome> decided(String version) {
        return outcome.filter(known ->
                switch (known) {
                    case Issued _, Changed _ -> true;
                    // The refusal was another cart's, and nothing has retried the item since.
                    case Refused refused -> refused.version().equals(version);
                });
    }

    /**
     * Returns a warning if an earlier cart got a ticket for the item that differs from what it
     * requests now.
     */
    Optional<CartFault> warning() {
        return outcome.filter(Changed.class::isInstance)
                .map(Changed.class::cast)
                .map(this::warning);
    }

    private CartFault warning(Changed changed) {
        String field = "items[" + place + ']';
        String parts = changed.parts().stream().map(Part::word).collect(Collectors.joining(", "));
        return new CartFault(
                field, Changed.CODE + ": " + field + " had its ticket before it changed: " + parts);
    }

    /** Whether the item has no ticket, neither its own nor one from before it changed. */
    boolean isNoTicket() {
        return outcome.filter(known -> !(known instanceof Refused)).isEmpty();
    }
}
