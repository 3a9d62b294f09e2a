package fairdraw.domain.carts;

import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Lottery;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An organisation's policy for its carts in one mode.
 *
 * @param refusesSums whether a cart whose sums do not match is refused, instead of accepted with a
 *     warning
 * @param quarantines whether a bad cart is answered as if it were accepted, and kept for an
 *     operator
 * @param lotteries the slugs of lotteries by the names of the items that are their tickets
 */
public record CartPolicy(boolean refusesSums, boolean quarantines, Map<String, String> lotteries) {

    /** The policy of an organisation that has not set one. */
    public static final CartPolicy USUAL = new CartPolicy(false, false, Map.of());

    /** The categories of lottery tickets on the published page. */
    private static final Set<String> TICKETS = Set.of("lottery", "lottery ticket");

    /** The ticket that an item requests; without a slug if the item names no possible lottery. */
    public record Wanted(Optional<LotterySlug> lotterySlug) {}

    public CartPolicy {
        lotteries = Map.copyOf(lotteries);
    }

    /**
     * Returns the ticket that an item requests, of the lottery that the sender names, else of the
     * one that the organisation names for such items; empty if the item is not a ticket. A text
     * that cannot be a slug names no lottery.
     */
    public Optional<Wanted> wanted(CartItem item) {
        Optional<String> slug =
                item.lotterySlug()
                        .or(() -> Optional.ofNullable(lotteries.get(item.name().strip())));
        return slug.isPresent() || TICKETS.contains(item.type().strip().toLowerCase(Locale.ROOT))
                ? Optional.of(new Wanted(slug.filter(Lottery::isSlug).map(LotterySlug::new)))
                : Optional.empty();
    }

    /** Returns the number of tickets that a cart requests; 0 before it is paid. */
    public int tickets(Cart cart) {
        return cart.isPaid()
                ? (int) cart.items().stream().filter(item -> wanted(item).isPresent()).count()
                : 0;
    }
}
