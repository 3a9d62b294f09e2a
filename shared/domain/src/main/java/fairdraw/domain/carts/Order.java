package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.CartPolicy.Wanted;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.lotteries.tickets.Asked;
import java.util.Optional;

/** A cart as stored and as parsed, with its organisation's policy. */
record Order(StoredCart stored, Cart cart, CartPolicy policy) {

    Tenant tenant() {
        return stored.tenant();
    }

    /** Returns the hash of what was sent, in hex. */
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
