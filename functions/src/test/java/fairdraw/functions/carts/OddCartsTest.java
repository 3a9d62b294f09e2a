package fairdraw.functions.carts;

import static fairdraw.functions.carts.OddCarts.expectRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall.Answered;
import java.util.Collections;
import java.util.List;
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

    private final OddCarts carts = new OddCarts();

    @AfterAll
    void close() {
        carts.close();
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
        expectRecorded(carts.send(SampleCart.with(before, now)));
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
        expectRecorded(carts.send(SampleCart.with("2015-03-02T8:27:58.721607+06:00", time)));
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
        Answered answered = carts.send(SampleCart.with("\"Successful\"", '"' + status + '"'));

        expectRecorded(answered);
        assertThat(answered.body())
                .contains("{\"field\":\"status\",\"message\":\"status buys no tickets")
                .endsWith("\"items\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Pending", "Unsuccessful", "Refunded", "Approved", "Paid", "Suspended", "X"})
    void anotherStatusIsNotWarnedOf(String status) {
        Answered answered = carts.send(SampleCart.with("\"Successful\"", '"' + status + '"'));

        expectRecorded(answered);
        assertThat(answered.members()).containsEntry("warnings", List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUCCESSFUL", "successful", "sUcCeSsFuL"})
    void thePublishedStatusBuysInCapitalsOrNot(String status) {
        Answered answered =
                carts.sendAsItIs(
                        Checkout.cart("\"status-" + status + '"', Checkout.ticket(1, ""))
                                .replace("Successful", status));

        assertThat(answered.body()).contains("\"outcome\":\"ISSUED\"");
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
                carts.sendAsItIs(SampleCart.with("\"cart_id\": 1,", "\"cart_id\": " + id + ','));

        expectRecorded(answered);
        assertThat(answered.body()).startsWith("{\"cart_id\":" + id + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83C\uDFB2"})
    void anIdMayHave128Characters(String character) {
        expectRecorded(
                carts.send(SampleCart.with("\"abc1234\"", '"' + character.repeat(128) + '"')));
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1", "10e-1, 1", "1e2, 100", "1E+30, 1000000000000000000000000000000"})
    void anIdThatIsANumberIsItsValue(String id, String value) {
        String cart = SampleCart.with("\"cart_id\": 1,", "\"cart_id\": " + id + ',');

        Answered answered = carts.sendAsItIs(cart);

        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.body()).startsWith("{\"cart_id\":" + value + ",");
    }

    /** Some languages have only one empty collection and write it as a list. */
    @Test
    void anEmptyListIsAnEmptyObject() {
        expectRecorded(
                carts.send(
                        Checkout.SAMPLE
                                .replace("\"meta\": {}", "\"meta\": []")
                                .replaceFirst("\"meta\":\\{[^}]*}", "\"meta\": []")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfACart() {
        expectRecorded(carts.send("\uFEFF" + Checkout.SAMPLE));
    }

    @Test
    void aNumberAndItsTextNameTheSameCart() {
        expectRecorded(carts.send(Checkout.SAMPLE.replace("\"cart_id\": 1,", "\"cart_id\": 777,")));

        Answered answered =
                carts.sendAsItIs(SampleCart.with("\"cart_id\": 1,", "\"cart_id\": \"777\","));

        // Of two carts with the same time, the later arrival counts.
        assertThat(answered.text("outcome")).isEqualTo("RECORDED");
        assertThat(new CartDesk(carts.checkout().partner()).cart("777").members())
                .containsEntry("cartId", "777")
                .extractingByKey("history")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
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
                carts.send(Checkout.cart("1", Checkout.ticket(7, "")).replace("\"weekly\"", slug));

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
                carts.send(
                        Checkout.cart(
                                "1", Collections.nCopies(500, items).toArray(String[]::new))));
    }
}
