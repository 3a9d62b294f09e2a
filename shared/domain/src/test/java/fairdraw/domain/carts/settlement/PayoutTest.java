package fairdraw.domain.carts.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.carts.sent.CartMoney;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payouts, which are counted in hundredths whatever the currency. */
final class PayoutTest {

    @ParameterizedTest
    @CsvSource({
        "0, USD, 0.00",
        "5, USD, 0.05",
        "150, USD, 1.50",
        "100000, EUR, 1000.00",
        "9223372036854775807, USD, 92233720368547758.07",
        "0, JPY, 0",
        "12300, JPY, 123",
        "12345, JPY, 123.45",
        "150, KWD, 1.500",
        "150, XYZ, 1.50"
    })
    void aPayoutHasTheDecimalsOfItsCurrencyAndLosesNone(long cents, String code, String text) {
        assertThat(CartMoney.ofCents(cents, code).toPlainString()).isEqualTo(text);
    }
}
