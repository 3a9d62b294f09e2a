package fairdraw.domain.carts.sent;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Currency;
import fairdraw.domain.carts.SampleCart;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CartMoneyTest {

    @ParameterizedTest
    @CsvSource({"EUR, 2", "eur, 2", "JPY, 0", "KWD, 3", "IQD, 3", "CLF, 4", "UYW, 4", "XCG, 2"})
    void aCurrencyHasItsDecimals(String code, int decimals) {
        assertThat(Currency.of(code).map(Currency::decimals)).contains(decimals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XAU",
                "XDR",
                "XXX",
                "BGN",
                "HRK",
                "ANG",
                "ZWL",
                "AAA",
                "EURO",
                "978",
                "",
                "\uff25UR"
            })
    void whatHasNoMinorUnitIsNoCurrency(String code) {
        assertThat(Currency.of(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 1, 1.00",
        "EUR, 1.1, 1.10",
        "EUR, 1.100000, 1.10",
        "EUR, 1E2, 100.00",
        "EUR, 999999999999999.99, 999999999999999.99",
        "EUR, 1E18, 1000000000000000000.00",
        "EUR, 0E400, 0.00",
        "JPY, 1.000, 1",
        "JPY, 1E14, 100000000000000",
        "KWD, 0.001, 0.001",
        "CLF, 0.0001, 0.0001"
    })
    void anAmountHasTheDecimalsOfItsCurrency(String code, String number, String amount) {
        assertThat(CartMoney.amount(new BigDecimal(number), Currency.of(code).orElseThrow()))
                .hasValueSatisfying(found -> {
                    assertThat(found.entered()).isEqualTo(new BigDecimal(amount));
                    assertThat(found.sentIfRounded()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 30.299999999999997, 30.30",
        "EUR, 33.333333333333336, 33.33",
        "EUR, 0.005, 0.01",
        "EUR, 0.0049999, 0.00",
        "EUR, 1E-400, 0.00",
        "JPY, 0.5, 1",
        "JPY, 100.499, 100",
        "KWD, 0.0005, 0.001",
        "CLF, 0.00005, 0.0001"
    })
    void moreDecimalsAreRoundedHalfUpAndKept(String code, String number, String amount) {
        assertThat(CartMoney.amount(new BigDecimal(number), Currency.of(code).orElseThrow()))
                .hasValueSatisfying(found -> {
                    assertThat(found.entered()).isEqualTo(new BigDecimal(amount));
                    assertThat(found.sentIfRounded()).contains(new BigDecimal(number));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "-1", "-1E-300", "-1E300"})
    void nothingNegativeIsAnAmount(String number) {
        assertThat(CartMoney.amount(new BigDecimal(number), Currency.of("EUR").orElseThrow()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.00, 1",
        "1E2, 100",
        "0.000000000000001, 0.000000000000001",
        "0.9090909090909091, 0.9090909090909091",
        "5.714285714285714e-05, 0.00005714285714285714",
        "1e-300, 1e-300",
        "999999999999999999999, 999999999999999999999"
    })
    void aRateIsKeptExactly(String number, String rate) {
        assertThat(CartMoney.rate(new BigDecimal(number))).contains(new BigDecimal(rate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0E-300", "-1", "-1E-16"})
    void nothingElseIsARate(String number) {
        assertThat(CartMoney.rate(new BigDecimal(number))).isEmpty();
    }

    /** The parts of a division add up to the whole, as they were sent. */
    @Test
    void thirdsAddUp() {
        String third = "33.333333333333336";
        Cart cart =
                SampleCart.of(
                        "100", "0", List.of(third, third, third), List.of(third, third, third));

        assertThat(CartMoney.sums(cart)).isEmpty();
        assertThat(CartMoney.roundings(cart))
                .extracting(CartFault::field)
                .containsExactly(
                        "payments[0].amount",
                        "payments[1].amount",
                        "payments[2].amount",
                        "items[0].amount",
                        "items[1].amount",
                        "items[2].amount");
    }

    @Test
    void thePublishedSampleAddsUp() {
        Cart cart =
                SampleCart.of(
                        "100.0", "10.00", List.of("70.00", "20.00", "0.00"), List.of("10", "90"));

        assertThat(CartMoney.sums(cart)).isEmpty();
    }

    @Test
    void eachSumIsTold() {
        assertThat(CartMoney.sums(SampleCart.of("100", "10", List.of("90.00"), List.of("99.99"))))
                .containsExactly(new CartFault("items", "items add up to 99.99, not to amount"));
        assertThat(CartMoney.sums(SampleCart.of("100", "0", List.of("90.00"), List.of("100"))))
                .containsExactly(
                        new CartFault(
                                "payments",
                                "payments and discount_amount add up to 90, not to amount"));
    }
}
