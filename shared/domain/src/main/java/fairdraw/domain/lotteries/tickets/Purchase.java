package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.rules.LotteryRules;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The item of a paid cart that a ticket was bought with.
 *
 * @param item the name of the item in that cart
 * @param place its position in the cart at that time, counted from 0
 * @param asked the buyer and the lines of the item
 * @param version the cart at that time: the hash of what was sent, in hex
 * @param origin the sender's name for the place where the cart was paid
 * @param currency ISO 4217
 * @param exchangeRate from that currency to the sender's base currency
 * @param amount the item's price
 * @param warning a discrepancy in the price, once the draw is known
 */
public record Purchase(
        CartId cartId,
        ItemName item,
        int place,
        Asked asked,
        String version,
        String origin,
        String currency,
        BigDecimal exchangeRate,
        BigDecimal amount,
        Optional<PriceWarning> warning) {

    private static final int CENTS = 2;

    /** A discrepancy in a price; the ticket is valid all the same. */
    public enum PriceWarning {
        /** The amount paid is below the lottery's price. */
        BELOW_PRICE,
        /** The lottery's price is in another currency, so the two cannot be compared. */
        OTHER_CURRENCY
    }

    /** Returns this purchase, compared with the price of that many lines under a draw's rules. */
    Purchase compared(LotteryRules rules, int lines) {
        return new Purchase(
                cartId,
                item,
                place,
                asked,
                version,
                origin,
                currency,
                exchangeRate,
                amount,
                warning(rules, lines));
    }

    private Optional<PriceWarning> warning(LotteryRules rules, int lines) {
        if (!rules.pool().currency().equals(currency)) {
            return Optional.of(PriceWarning.OTHER_CURRENCY);
        }
        BigDecimal price =
                BigDecimal.valueOf(rules.pool().lineCents(), CENTS)
                        .multiply(BigDecimal.valueOf(lines));
        return amount.compareTo(price) < 0
                ? Optional.of(PriceWarning.BELOW_PRICE)
                : Optional.empty();
    }
}
