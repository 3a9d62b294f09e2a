package fairdraw.domain.carts.sent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An amount of money in some currency, not negative.
 *
 * @param entered the effective amount, with exactly the decimals of its currency
 * @param sent the amount as sent, exact, without trailing zeros
 */
public record Amount(BigDecimal entered, BigDecimal sent) {

    /** Returns a number as an amount, rounded half up if it has more decimals than its currency. */
    public static Amount rounded(BigDecimal number, int decimals) {
        return new Amount(
                number.setScale(decimals, RoundingMode.HALF_UP), number.stripTrailingZeros());
    }

    /** Returns the amount as sent if rounding changed it; empty otherwise. */
    public Optional<BigDecimal> sentIfRounded() {
        return Optional.of(sent).filter(exact -> exact.compareTo(entered) != 0);
    }

    /** Returns the effective amount in digits. */
    public String text() {
        return entered.toPlainString();
    }
}
