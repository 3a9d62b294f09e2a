package fairdraw.functions.carts;

import static fairdraw.functions.carts.OddCarts.expectRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall.Answered;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Carts with odd amounts, in the notations of JSON and the decimals of currencies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OddAmountsTest {

    private final OddCarts carts = new OddCarts();

    @AfterAll
    void close() {
        carts.close();
    }

    /** Amounts equal to those of the sample in any notation, which therefore add up. */
    @ParameterizedTest
    @CsvSource({
        "EUR, 1e2",
        "EUR, 1.0E+2",
        "EUR, 100",
        "EUR, 100.00000000000000000000",
        "EUR, 10000E-2",
        "JPY, 100.000",
        "KWD, 100.000"
    })
    void anAmountMayBeWrittenInManyWays(String currency, String amount) {
        Answered answered =
                carts.send(
                        SampleCart.amount("amount", amount)
                                .replace("\"EUR\"", '"' + currency + '"'));

        expectRecorded(answered);
        assertThat(answered.members()).containsEntry("warnings", List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999999.99",
                "999999999999999",
                "0",
                "-0",
                "-0.00",
                "0E400",
                "0E-300",
                "0e300",
                "1e18",
                "123456789012345678901234567890"
            })
    void anAmountThatDoesNotAddUpIsWarnedOf(String amount) {
        Answered answered = carts.send(SampleCart.amount("amount", amount));

        expectRecorded(answered);
        assertThat((List<?>) answered.members().get("warnings")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, amount, 99.999999999999997, 100.00",
        "EUR, amount, 100.00000000000001, 100.00",
        "EUR, items[1].amount, 89.995, 90.00",
        "EUR, payments[0].amount, 70.00000000000001, 70.00",
        "EUR, discount_amount, 9.999999999999998, 10.00",
        "JPY, amount, 99.5, 100",
        "KWD, amount, 99.9996, 100.000",
        "EUR, amount, 1e2, 100.00"
    })
    void moreDecimalsThanTheCurrencyHasAreRoundedAndWarnedOf(
            String currency, String field, String sent, String counts) {
        Answered answered =
                carts.send(SampleCart.amount(field, sent).replace("\"EUR\"", '"' + currency + '"'));

        expectRecorded(answered);
        assertThat(CartDesk.objects(answered, "warnings"))
                .isEqualTo(
                        sent.equals("1e2")
                                ? List.of()
                                : List.of(
                                        Map.of(
                                                "field",
                                                field,
                                                "message",
                                                field
                                                        + " has more decimals than "
                                                        + currency
                                                        + " and counts as "
                                                        + counts)));
    }

    @ParameterizedTest
    @CsvSource({"JPY, 999999999999999", "KWD, 0.001", "EUR, 0.01", "CLF, 0.0001"})
    void theSmallestUnitOfACurrencyIsAnAmount(String currency, String amount) {
        expectRecorded(
                carts.send(
                        SampleCart.amount("amount", amount)
                                .replace("\"EUR\"", '"' + currency + '"')));
    }

    @Test
    void nothingIsDueAndNothingIsPaid() {
        Answered answered =
                carts.send(
                        """
                        {"cart_id": 1, "user_id": 7, "status": "Successful", "type": "Checkout",
                         "timestamp": "2026-07-01T12:00:00Z", "currency": "EUR", "amount": 0,
                         "exchange_rate": 1, "device_type": "app", "origin": "o", "payments": [],
                         "items": [{"id": "a", "type": "Gift", "name": "Gift", "amount": 0}]}
                        """);

        expectRecorded(answered);
        assertThat(answered.members()).containsEntry("warnings", List.of());
    }
}
