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
 * An item of a cart in its place there.
 *
 * @param place counted from 0
 * @param name under which its outcome is kept
 * @param wanted the ticket that it asks for, if it does
 * @param outcome what it has become; a refusal may be one of an earlier cart
 */
public record PlacedItem(
        int place,
        CartItem item,
        ItemName name,
        Optional<Wanted> wanted,
        Optional<ItemOutcome> outcome) {

    /** What the cart of this version was told of the item, if that is decided. */
    public Optional<ItemOutcome> decided(String version) {
        return outcome.filter(known ->
                switch (known) {
                    case Issued _, Changed _ -> true;
                    // It was refused to another cart, and nobody has tried it since.
                    case Refused refused -> refused.version().equals(version);
                });
    }

    /** That an earlier cart was given a ticket for it which is not what it asks for now. */
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

    /** Whether it has no ticket, neither its own nor one of what it was before. */
    boolean isNoTicket() {
        return outcome.filter(known -> !(known instanceof Refused)).isEmpty();
    }
}
