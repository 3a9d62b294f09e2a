package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.rules.LotteryRules;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The item of a paid cart that a ticket was bought with.
 *
 * @param item which item of that cart
 * @param place where it stood in the cart then, counted from 0
 * @param asked what it asked for, besides the lottery
 * @param version the cart as it was then: the hash of what was sent, in hex
 * @param origin where the cart was paid, as the sender calls it
 * @param currency ISO 4217
 * @param exchangeRate from that currency to the sender's base currency
 * @param amount the item's price
 * @param warning what is odd about that, once the draw is known
 */
public record Purchase(
        String cartId,
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

    /** What is odd about a price; the ticket is valid all the same. */
    public enum PriceWarning {
        /** Less was paid than the lottery asks for. */
        BELOW_PRICE,
        /** The lottery's price is in another currency, so nobody can tell. */
        OTHER_CURRENCY
    }

    /** The same, compared with the price of so many lines by the rules of a draw. */
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
