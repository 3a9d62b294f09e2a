package fairdraw.domain.carts;

import fairdraw.domain.carts.sent.Amount;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.carts.sent.DeviceType;
import fairdraw.domain.carts.sent.Payment;
import fairdraw.domain.carts.sent.PaymentType;
import fairdraw.domain.carts.sent.SentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Valid carts in euros. */
public final class SampleCart {

    private SampleCart() {}

    /** Returns a cart of an amount, with a discount, payments and items of these amounts. */
    public static Cart of(
            String amount, String discount, List<String> payments, List<String> items) {
        return new Cart(
                new SentId("1", true),
                new SentId("user", false),
                "Successful",
                Instant.EPOCH,
                "EUR",
                BigDecimal.ONE,
                DeviceType.APP,
                "shop.example.com",
                euros(amount),
                euros(discount),
                payments.stream()
                        .map(part -> new Payment(PaymentType.WALLET, euros(part)))
                        .toList(),
                items.stream().map(price -> item("Scratch", "Scratch", price)).toList(),
                Optional.empty());
    }

    /** Returns the same cart in another status and with these items. */
    static Cart inStatus(String status, CartItem... items) {
        Cart cart = of("0", "0", List.of(), List.of());
        return new Cart(
                cart.id(),
                cart.userId(),
                status,
                cart.timestamp(),
                cart.currency(),
                cart.exchangeRate(),
                cart.device(),
                cart.origin(),
                cart.amount(),
                cart.discount(),
                cart.payments(),
                Stream.of(items).toList(),
                cart.email());
    }

    private static Amount euros(String text) {
        return Amount.rounded(new BigDecimal(text), 2);
    }

    static CartItem item(String type, String name) {
        return item(type, name, "1");
    }

    /** Returns the same item with the slug of a lottery. */
    static CartItem naming(String slug, CartItem item) {
        return new CartItem(
                item.id(),
                item.type(),
                item.name(),
                item.amount(),
                item.discount(),
                Optional.of(slug),
                item.email(),
                item.lines());
    }

    private static CartItem item(String type, String name, String amount) {
        return new CartItem(
                new SentId("1", true),
                type,
                name,
                euros(amount),
                euros("0"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
