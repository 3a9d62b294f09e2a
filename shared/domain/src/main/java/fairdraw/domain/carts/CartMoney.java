package fairdraw.domain.carts;

import fairdraw.domain.Currency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What amounts must be, and what a cart's amounts should add up to. */
public final class CartMoney {

    private static final int WHOLE_DIGITS = 15;
    private static final int RATE_DECIMALS = 15;
    private static final int CENTS = 2;

    private CartMoney() {}

    /**
     * A number as an amount of a currency, with the decimals that it has. Empty unless it is not
     * negative and has at most 15 digits before the point and, without trailing zeros, no more
     * behind it than the currency.
     */
    public static Optional<BigDecimal> amount(BigDecimal number, Currency currency) {
        return fitted(number, currency.decimals())
                .map(plain -> plain.setScale(currency.decimals()));
    }

    /**
     * A number as a rate. Empty unless it is more than 0 and has at most 15 digits before the point
     * and behind it.
     */
    public static Optional<BigDecimal> rate(BigDecimal number) {
        return fitted(number, RATE_DECIMALS)
                .filter(plain -> plain.signum() > 0)
                .map(plain -> plain.setScale(Math.max(plain.scale(), 0)));
    }

    /**
     * Hundredths of a currency as an exact amount, with the decimals that the currency has, or more
     * where the hundredths need them.
     */
    static BigDecimal ofCents(long cents, String code) {
        BigDecimal plain = BigDecimal.valueOf(cents, CENTS).stripTrailingZeros();
        int decimals = Currency.of(code).map(Currency::decimals).orElse(CENTS);
        return plain.setScale(Math.max(plain.scale(), decimals));
    }

    /**
     * A number without trailing zeros, so that adding it is cheap whatever exponent it was sent
     * with.
     */
    private static Optional<BigDecimal> fitted(BigDecimal number, int decimals) {
        // As longs, and before anything is stripped: an exponent may be close to the largest int.
        long whole = (long) number.precision() - number.scale();
        if (number.signum() < 0 || (number.signum() > 0 && whole > WHOLE_DIGITS)) {
            return Optional.empty();
        }
        return Optional.of(number.stripTrailingZeros()).filter(plain -> plain.scale() <= decimals);
    }

    /**
     * What does not add up: the items to the amount, and the payments with the discount to the
     * amount.
     */
    public static List<CartFault> sums(Cart cart) {
        List<CartFault> faults = new ArrayList<>();
        BigDecimal items = sum(cart.items(), CartItem::amount);
        if (items.compareTo(cart.amount()) != 0) {
            faults.add(
                    new CartFault("items", "items add up to " + text(items) + ", not to amount"));
        }
        BigDecimal paid = sum(cart.payments(), Payment::amount).add(cart.discount());
        if (paid.compareTo(cart.amount()) != 0) {
            faults.add(
                    new CartFault(
                            "payments",
                            "payments and discount_amount add up to "
                                    + text(paid)
                                    + ", not to amount"));
        }
        return faults;
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
