package fairdraw.domain.carts.sent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An amount of a currency, not negative.
 *
 * @param entered with exactly the decimals of its currency: what counts
 * @param sent as its sender has it, exact, without trailing zeros
 */
public record Amount(BigDecimal entered, BigDecimal sent) {

    /** A number as an amount, rounded half up where it has more decimals than its currency. */
    public static Amount rounded(BigDecimal number, int decimals) {
        return new Amount(
                number.setScale(decimals, RoundingMode.HALF_UP), number.stripTrailingZeros());
    }

    /** What was sent, where that is not what counts. */
    public Optional<BigDecimal> sentIfRounded() {
        return Optional.of(sent).filter(exact -> exact.compareTo(entered) != 0);
    }

    /** What counts, in digits. */
    public String text() {
        return entered.toPlainString();
    }
}
