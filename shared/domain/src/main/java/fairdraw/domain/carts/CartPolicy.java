package fairdraw.domain.carts;

import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.lotteries.Lottery;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an organisation decides about its carts in one mode.
 *
 * @param refusesSums whether a cart that does not add up is refused, and not accepted with a
 *     warning
 * @param quarantines whether a bad cart is answered as if it were accepted, and kept for an
 *     operator
 * @param lotteries the slugs of lotteries by the names of items that are their tickets
 */
public record CartPolicy(boolean refusesSums, boolean quarantines, Map<String, String> lotteries) {

    /** What holds until an organisation says otherwise. */
    public static final CartPolicy USUAL = new CartPolicy(false, false, Map.of());

    /** The categories that the published page calls a lottery's tickets. */
    private static final Set<String> TICKETS = Set.of("lottery", "lottery ticket");

    /**
     * What an item asks for: a ticket of a lottery, which is left out where nothing can be its
     * name.
     */
    public record Wanted(Optional<String> lotterySlug) {}

    public CartPolicy {
        lotteries = Map.copyOf(lotteries);
    }

    /**
     * The ticket that an item asks for: of the lottery that the sender names, or else of the one
     * that the organisation names for such items; empty when the item is no ticket. A text that
     * cannot be a slug names no lottery.
     */
    public Optional<Wanted> wanted(CartItem item) {
        Optional<String> slug =
                item.lotterySlug()
                        .or(() -> Optional.ofNullable(lotteries.get(item.name().strip())));
        return slug.isPresent() || TICKETS.contains(item.type().strip().toLowerCase(Locale.ROOT))
                ? Optional.of(new Wanted(slug.filter(Lottery::isSlug)))
                : Optional.empty();
    }

    /** How many tickets a cart asks for: none before it is paid. */
    public int tickets(Cart cart) {
        return cart.isPaid()
                ? (int) cart.items().stream().filter(item -> wanted(item).isPresent()).count()
                : 0;
    }
}
