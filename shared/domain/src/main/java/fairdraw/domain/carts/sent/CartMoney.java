package fairdraw.domain.carts.sent;

import fairdraw.domain.Currency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules for amounts and rates, and for the sums of a cart. */
public final class CartMoney {

    private static final int CENTS = 2;

    private CartMoney() {}

    /**
     * Returns a number as an amount of a currency; empty if it is negative. Excess decimals are
     * rounded half up: senders repeat refused carts, and the remainder of a division is no reason
     * to refuse one.
     */
    public static Optional<Amount> amount(BigDecimal number, Currency currency) {
        return Optional.of(number)
                .filter(any -> any.signum() >= 0)
                .map(any -> Amount.rounded(any, currency.decimals()));
    }

    /** Returns a number as a rate, exact; empty unless it is more than 0. */
    public static Optional<BigDecimal> rate(BigDecimal number) {
        return Optional.of(number.stripTrailingZeros())
                .filter(plain -> plain.signum() > 0)
                .map(plain -> plain.setScale(Math.max(plain.scale(), 0)));
    }

    /**
     * Returns hundredths of a currency as an exact amount, with the decimals that the currency has,
     * or more if the hundredths need them.
     */
    public static BigDecimal ofCents(long cents, String code) {
        BigDecimal plain = BigDecimal.valueOf(cents, CENTS).stripTrailingZeros();
        int decimals = Currency.of(code).map(Currency::decimals).orElse(CENTS);
        return plain.setScale(Math.max(plain.scale(), decimals));
    }

    /**
     * Returns the sums that do not match: the items against the amount, and the payments with the
     * discount against the amount. Numbers are added as they were sent, and the sum is rounded.
     */
    public static List<CartFault> sums(Cart cart) {
        BigDecimal amount = cart.amount().entered();
        int decimals = amount.scale();
        List<CartFault> faults = new ArrayList<>();
        Amount items = sum(cart.items(), CartItem::amount, BigDecimal.ZERO, decimals);
        if (items.entered().compareTo(amount) != 0) {
            faults.add(
                    new CartFault("items", "items add up to " + text(items) + ", not to amount"));
        }
        Amount paid = sum(cart.payments(), Payment::amount, cart.discount().sent(), decimals);
        if (paid.entered().compareTo(amount) != 0) {
            faults.add(
                    new CartFault(
                            "payments",
                            "payments and discount_amount add up to "
                                    + text(paid)
                                    + ", not to amount"));
        }
        return faults;
    }

    private static <T> Amount sum(
            List<T> parts, Function<T, Amount> amount, BigDecimal more, int decimals) {
        return Amount.rounded(
                parts.stream().map(amount).map(Amount::sent).reduce(more, BigDecimal::add),
                decimals);
    }

    private static String text(Amount amount) {
        return amount.entered().stripTrailingZeros().toPlainString();
    }

    /** Returns a warning for each amount that rounding changed. */
    public static List<CartFault> roundings(Cart cart) {
        List<CartFault> faults = new ArrayList<>();
        rounding(cart, "amount", cart.amount(), faults);
        rounding(cart, "discount_amount", cart.discount(), faults);
        for (int i = 0; i < cart.payments().size(); i++) {
            rounding(cart, "payments[" + i + "].amount", cart.payments().get(i).amount(), faults);
        }
        for (int i = 0; i < cart.items().size(); i++) {
            CartItem item = cart.items().get(i);
            rounding(cart, "items[" + i + "].amount", item.amount(), faults);
            rounding(cart, "items[" + i + "].discount_amount", item.discount(), faults);
        }
        return faults;
    }

    private static void rounding(Cart cart, String field, Amount amount, List<CartFault> faults) {
        if (amount.sentIfRounded().isPresent()) {
            faults.add(
                    new CartFault(
                            field,
                            field
                                    + " has more decimals than "
                                    + cart.currency()
                                    + " and counts as "
                                    + amount.text()));
        }
    }
}
