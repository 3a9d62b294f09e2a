package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.CartPolicy.Wanted;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.lotteries.tickets.Asked;
import java.util.Optional;

/** A cart as it is kept and as it is read, and what its organisation decides about carts. */
record Order(StoredCart stored, Cart cart, CartPolicy policy) {

    Tenant tenant() {
        return stored.tenant();
    }

    /** The hash of what was sent, in hex. */
    String version() {
        return stored.version();
    }

    Optional<Wanted> wanted(CartItem item) {
        return policy.wanted(item);
    }

    Asked asked(CartItem item) {
        return Asked.of(cart.buyerOf(item), item.lines());
    }
}
