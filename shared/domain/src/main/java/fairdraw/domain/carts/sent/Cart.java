package fairdraw.domain.carts.sent;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.lotteries.tickets.Buyer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A cart as a checkout tells of it; amounts are in its currency.
 *
 * @param timestamp of the checkout, to the nanosecond: the later one of two is the newer cart
 * @param currency ISO 4217
 * @param exchangeRate from that currency to the sender's base currency, more than 0
 * @param discount 0 where there is none
 * @param email whose cart it is, where the sender says so
 * @param items at least one
 */
public record Cart(
        SentId id,
        SentId userId,
        String status,
        Instant timestamp,
        String currency,
        BigDecimal exchangeRate,
        DeviceType device,
        String origin,
        Amount amount,
        Amount discount,
        List<Payment> payments,
        List<CartItem> items,
        Optional<String> email) {

    /** Whether it is paid, so that its items are to be handed over. */
    public boolean isPaid() {
        return PaidStatus.is(status);
    }

    /**
     * Whom an item's ticket is for: its own address, or else the cart's, or else the user alone.
     */
    public Buyer buyerOf(CartItem item) {
        return new Buyer(
                item.email().or(() -> email).flatMap(EmailAddress::parse),
                Optional.of(userId.text()));
    }

    /** The amount that counts in the sender's base currency, exact and not rounded. */
    public BigDecimal amountInBase() {
        return amount.entered().multiply(exchangeRate);
    }
}
