package fairdraw.domain.carts.sent;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.lotteries.tickets.Buyer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A cart as a checkout reports it; amounts are in its currency.
 *
 * @param timestamp the time of the checkout, to the nanosecond; the later of two is the newer cart
 * @param currency ISO 4217
 * @param exchangeRate from that currency to the sender's base currency, more than 0
 * @param discount 0 if there is none
 * @param email the address of the buyer, if the sender gives it
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

    /** Whether the cart is paid, so that its items are due. */
    public boolean isPaid() {
        return PaidStatus.is(status);
    }

    /**
     * Returns the buyer of an item's ticket: by the item's own address, else the cart's, else the
     * user alone.
     */
    public Buyer buyerOf(CartItem item) {
        return new Buyer(
                item.email().or(() -> email).flatMap(EmailAddress::parse),
                Optional.of(userId.text()));
    }

    /** Returns the effective amount in the sender's base currency, exact and not rounded. */
    public BigDecimal amountInBase() {
        return amount.entered().multiply(exchangeRate);
    }
}
