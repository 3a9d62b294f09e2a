package fairdraw.aws.carts;

import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.carts.CartBench;
import fairdraw.domain.carts.StoredCart;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.fairness.encoding.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Paid carts with the lottery's tickets, which cost 2.00 USD. */
public final class SampleCarts {

    /** The time at which the first of several carts of an id was paid. */
    public static final Instant PAID = Instant.parse("2026-03-01T08:00:00.123456789Z");

    private static final Optional<String> WEEKLY = Optional.of(LotteryWorld.SLUG.text());

    private SampleCarts() {}

    /** Returns a cart of a user, paid at {@link #PAID}. */
    public static Cart cart(String id, String user, List<CartItem> items) {
        return CartBench.cart(id, user, "Successful", PAID, items);
    }

    /** Returns the same cart this number of nanoseconds later, with these items. */
    public static Cart later(Cart cart, int nanos, List<CartItem> items) {
        return new Cart(
                cart.id(),
                cart.userId(),
                cart.status(),
                cart.timestamp().plusNanos(nanos),
                cart.currency(),
                cart.exchangeRate(),
                cart.device(),
                cart.origin(),
                cart.amount(),
                cart.discount(),
                cart.payments(),
                items,
                cart.email());
    }

    /** Returns the same cart in another currency. */
    public static Cart in(String currency, Cart cart) {
        return new Cart(
                cart.id(),
                cart.userId(),
                cart.status(),
                cart.timestamp(),
                currency,
                cart.exchangeRate(),
                cart.device(),
                cart.origin(),
                cart.amount(),
                cart.discount(),
                cart.payments(),
                cart.items(),
                cart.email());
    }

    /** Returns a quick pick of the lottery. */
    public static CartItem ticket() {
        return ticketOf(LotteryWorld.SLUG);
    }

    public static CartItem ticketOf(LotterySlug slug) {
        return CartBench.item(Optional.of(slug.text()), "2.00", Optional.empty(), Optional.empty());
    }

    /** Returns a ticket of a lottery that its sender does not name. */
    public static CartItem unnamed() {
        return CartBench.item(Optional.empty(), "2.00", Optional.empty(), Optional.empty());
    }

    public static CartItem ticketAt(String price) {
        return CartBench.item(WEEKLY, price, Optional.empty(), Optional.empty());
    }

    public static CartItem ticketFor(String email) {
        return CartBench.item(WEEKLY, "2.00", Optional.of(email), Optional.empty());
    }

    public static CartItem ticketWith(Line... lines) {
        return CartBench.item(WEEKLY, "2.00", Optional.empty(), Optional.of(List.of(lines)));
    }

    /** Returns a cart as it is stored, with content of its own. */
    public static StoredCart stored(String id, Instant timestamp, String content) {
        return stored(id, timestamp, content, true);
    }

    /** Returns a cart as it is stored, paid or not. */
    public static StoredCart stored(String id, Instant timestamp, String content, boolean isPaid) {
        return new StoredCart(
                LotteryWorld.TENANT,
                new CartId(id),
                Sha256.hex(content),
                timestamp,
                content,
                List.of(new CartFault("items", "items are odd")),
                isPaid,
                0,
                timestamp,
                LotteryWorld.OPENS);
    }
}
