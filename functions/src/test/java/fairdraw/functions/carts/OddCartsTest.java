package fairdraw.functions.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.Installation;
import fairdraw.functions.http.GatewayCall.Answered;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published sample with one odd change that leaves it a valid cart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OddCartsTest {

    private final Installation installation = new Installation();
    private final Checkout checkout = new Checkout(installation);
    private final SubmitCartFunction function = new SubmitCartFunction(installation.wiring());
    private int carts = 1;

    @AfterAll
    void close() {
        installation.close();
    }

    /** Sends the body under an id of its own. */
    private Answered send(String body) {
        String own = body.replace("\"cart_id\": 1,", "\"cart_id\": " + ++carts + ',');
        return installation.call(function, checkout.call(own));
    }

    private static void expectRecorded(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.text("outcome")).isEqualTo("RECORDED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "mobile"           | "unkown"
                    "mobile"           | "unknown"
                    "mobile"           | "Desktop"
                    "mobile"           | "APP"
                    "EUR"              | "eur"
                    "EUR"              | "UYW"
                    "mobile"           | "UnKown"
                    "Successful"       | "Pending"
                    "Successful"       | "SUCCESSFUL"
                    "Successful"       | " successful "
                    "WelcomeBonus"     | null
                    "WelcomeBonus"     | ""
                    "Scratch"          | "Something else"
                    "sub.example.com"  | "origin"
                    "exchange_rate": 1.00 | "exchange_rate": 0.000000000000001
                    "exchange_rate": 1.00 | "exchange_rate": 999999999999999
                    "exchange_rate": 1.00 | "exchange_rate": 0.9090909090909091
                    "exchange_rate": 1.00 | "exchange_rate": 5.714285714285714e-05
                    "exchange_rate": 1.00 | "exchange_rate": 1E-300
                    "exchange_rate": 1.00 | "exchange_rate": 1E18
                    "exchange_rate": 1.00 | "exchange_rate": 1E2
                    "key3": false      | "key3": null, "key4": [1, {"key5": 1e99}]
                    "type": "Checkout" | "type": "Checkout", "unheard_of": {"of": []}
                    "type": "Wallet"   | "type": "Wallet", "unheard_of": 1
                    "name": "Mega Millions" | "name": "Mega Millions", "unheard_of": 1
                    "abc1234"          | "abc1234", "email": "not-an-email"
                    "meta":{           | "meta": null, "other":{
                    """)
    void aCartIsTaken(String before, String now) {
        expectRecorded(send(SampleCart.with(before, now)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-12-31T23:59:60Z",
                "2016-12-31T23:59:60.5Z",
                "2015-03-02t08:27:58z",
                "2015-03-02T8:27:58Z",
                "2015-03-02T08:27:58-00:00",
                "2015-03-02T08:27:58+14:00",
                "2015-03-02T08:27:58.123456789123Z",
                "2016-02-29T00:00:00.0Z",
                "1970-01-01T00:00:00Z",
                "9998-12-31T23:59:59.999999999Z"
            })
    void aTimeIsUnderstood(String time) {
        expectRecorded(send(SampleCart.with("2015-03-02T8:27:58.721607+06:00", time)));
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
                send(SampleCart.amount("amount", amount).replace("\"EUR\"", '"' + currency + '"'));

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
        Answered answered = send(SampleCart.amount("amount", amount));

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
                send(SampleCart.amount(field, sent).replace("\"EUR\"", '"' + currency + '"'));

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
    @ValueSource(
            strings = {
                "Succesful",
                "success",
                "Succes",
                "SUCCESS",
                "Sucessful",
                "successfull",
                "Succeeded",
                "Success-ful",
                "suces"
            })
    void aStatusThatLooksLikeAMisspellingIsWarnedOf(String status) {
        Answered answered = send(SampleCart.with("\"Successful\"", '"' + status + '"'));

        expectRecorded(answered);
        assertThat(answered.body())
                .contains("{\"field\":\"status\",\"message\":\"status buys no tickets")
                .endsWith("\"items\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Pending", "Unsuccessful", "Refunded", "Approved", "Paid", "Suspended", "X"})
    void anotherStatusIsNotWarnedOf(String status) {
        Answered answered = send(SampleCart.with("\"Successful\"", '"' + status + '"'));

        expectRecorded(answered);
        assertThat(answered.members()).containsEntry("warnings", List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUCCESSFUL", "successful", "sUcCeSsFuL"})
    void thePublishedStatusBuysInCapitalsOrNot(String status) {
        Answered answered =
                installation.call(
                        function,
                        checkout.call(
                                Checkout.cart("\"status-" + status + '"', Checkout.ticket(1, ""))
                                        .replace("Successful", status)));

        assertThat(answered.body()).contains("\"outcome\":\"ISSUED\"");
    }

    @ParameterizedTest
    @CsvSource({"JPY, 999999999999999", "KWD, 0.001", "EUR, 0.01", "CLF, 0.0001"})
    void theSmallestUnitOfACurrencyIsAnAmount(String currency, String amount) {
        expectRecorded(
                send(SampleCart.amount("amount", amount).replace("\"EUR\"", '"' + currency + '"')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012345678901234567890",
                "-1",
                "0",
                "9223372036854775808",
                "\"c 1#2/3\"",
                "\"\\u0000\"",
                "\"\uD83D\uDE00\""
            })
    void anIdIsAnsweredAsItWasSent(String id) {
        Answered answered =
                installation.call(
                        function,
                        checkout.call(
                                SampleCart.with("\"cart_id\": 1,", "\"cart_id\": " + id + ',')));

        expectRecorded(answered);
        assertThat(answered.body()).startsWith("{\"cart_id\":" + id + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83C\uDFB2"})
    void anIdMayHave128Characters(String character) {
        expectRecorded(send(SampleCart.with("\"abc1234\"", '"' + character.repeat(128) + '"')));
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1", "10e-1, 1", "1e2, 100", "1E+30, 1000000000000000000000000000000"})
    void anIdThatIsANumberIsItsValue(String id, String value) {
        String cart = SampleCart.with("\"cart_id\": 1,", "\"cart_id\": " + id + ',');

        Answered answered = installation.call(function, checkout.call(cart));

        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.body()).startsWith("{\"cart_id\":" + value + ",");
    }

    /** Some languages have only one empty collection and write it as a list. */
    @Test
    void anEmptyListIsAnEmptyObject() {
        expectRecorded(
                send(
                        Checkout.SAMPLE
                                .replace("\"meta\": {}", "\"meta\": []")
                                .replaceFirst("\"meta\":\\{[^}]*}", "\"meta\": []")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfACart() {
        expectRecorded(send("\uFEFF" + Checkout.SAMPLE));
    }

    @Test
    void aNumberAndItsTextNameTheSameCart() {
        expectRecorded(send(Checkout.SAMPLE.replace("\"cart_id\": 1,", "\"cart_id\": 777,")));

        Answered answered =
                installation.call(
                        function,
                        checkout.call(SampleCart.with("\"cart_id\": 1,", "\"cart_id\": \"777\",")));

        // Of two carts with the same time, the later arrival counts.
        assertThat(answered.text("outcome")).isEqualTo("RECORDED");
        assertThat(new CartDesk(checkout.partner()).cart("777").members())
                .containsEntry("cartId", "777")
                .extractingByKey("history")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void nothingIsDueAndNothingIsPaid() {
        Answered answered =
                send(
                        """
                        {"cart_id": 1, "user_id": 7, "status": "Successful", "type": "Checkout",
                         "timestamp": "2026-07-01T12:00:00Z", "currency": "EUR", "amount": 0,
                         "exchange_rate": 1, "device_type": "app", "origin": "o", "payments": [],
                         "items": [{"id": "a", "type": "Gift", "name": "Gift", "amount": 0}]}
                        """);

        expectRecorded(answered);
        assertThat(answered.members()).containsEntry("warnings", List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"No Slug\"", "1e300", "[]", "{\"a\": [null]}"})
    void whatCannotBeASlugIsAnUnknownLottery(String slug) {
        expectUnknownLottery(slug);
    }

    @Test
    void aTextTooLongForASlugIsAnUnknownLottery() {
        expectUnknownLottery('"' + "x".repeat(500_000) + '"');
    }

    private void expectUnknownLottery(String slug) {
        Answered answered =
                send(
                        Checkout.cart("1", Checkout.ticket(7, ""))
                                .replace("\"weekly\"", slug)
                                .replace("\"cart_id\": 1,", "\"cart_id\": " + ++carts + ','));

        expectRecorded(answered);
        assertThat(answered.body())
                .endsWith(
                        "\"items\":[{\"position\":0,\"id\":7,\"lottery_slug\":null,"
                                + "\"outcome\":\"REFUSED\",\"reason\":\"unknown lottery\"}]}");
    }

    @Test
    void aCartMayHave500Items() {
        String items = "{\"id\": 1, \"type\": \"Gift\", \"name\": \"Gift\", \"amount\": 0}";

        expectRecorded(
                send(Checkout.cart("1", Collections.nCopies(500, items).toArray(String[]::new))));
    }
}
