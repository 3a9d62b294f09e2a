package fairdraw.functions.carts;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published sample with one change that makes it a bad cart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadCartsTest {

    private static final String AMOUNT = " must be not negative";
    private static final String RATE = "exchange_rate must be more than 0";
    private static final String ID = " must be a whole number or 1 to 128 characters";

    private final Refusals refusals = new Refusals();

    @AfterAll
    void close() {
        refusals.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "Checkout"        | "checkout"    | type must be one of Checkout
                    "Checkout"        | "Refund"      | type must be one of Checkout
                    "Checkout"        | true          | type must be a string
                    "Successful"      | ""            | status must be 1 to 64 characters
                    "Successful"      | " "           | status must be 1 to 64 characters
                    "Successful"      | 200           | status must be a string
                    "sub.example.com" | ""            | origin must be 1 to 255 characters
                    "sub.example.com" | []            | origin must be a string
                    "mobile"          | "tablet"      | device_type must be one of mobile, desktop, app, unkown
                    "mobile"          | ""            | device_type must be one of mobile, desktop, app, unkown
                    "mobile"          | "mobile "     | device_type must be one of mobile, desktop, app, unkown
                    "mobile"          | 1             | device_type must be a string
                    "EUR"             | "BGN"         | currency must be an ISO 4217 code such as EUR
                    "EUR"             | "HRK"         | currency must be an ISO 4217 code such as EUR
                    "EUR"             | "ZWL"         | currency must be an ISO 4217 code such as EUR
                    "EUR"             | "XAU"         | currency must be an ISO 4217 code such as EUR
                    "EUR"             | "XXX"         | currency must be an ISO 4217 code such as EUR
                    "EUR"             | "ZZZ"         | currency must be an ISO 4217 code such as EUR
                    "EUR"             | "EURO"        | currency must be an ISO 4217 code such as EUR
                    "EUR"             | ""            | currency must be an ISO 4217 code such as EUR
                    "EUR"             | 978           | currency must be a string
                    "WelcomeBonus"    | 5             | bonus_code must be a string
                    "Wallet"          | "wallet"      | payments[0].type must be one of Wallet, VirtualCurrency, Deposit
                    "Wallet"          | "Cash"        | payments[0].type must be one of Wallet, VirtualCurrency, Deposit
                    "Deposit"         | {}            | payments[1].type must be a string
                    "Scratch"         | ""            | items[0].type must be 1 to 64 characters
                    "Lottery"         | 7             | items[1].type must be a string
                    "Scratch And Win" | ""            | items[0].name must be 1 to 1000 characters
                    "Mega Millions"   | {}            | items[1].name must be a string
                    "Weekend Lottery Lines" | 1       | items[1].description must be a string
                    "meta":{          | "meta":"free", "other":{ | meta must be an object
                    """)
    void inAWord(String before, String now, String message) {
        refusals.expect(SampleCart.with(before, now), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EUR | amount              | -1
                    EUR | amount              | -0.01
                    EUR | amount              | -1E-300
                    EUR | discount_amount     | -10
                    EUR | payments[0].amount  | -70
                    EUR | items[1].amount     | -90.00
                    JPY | amount              | -0.1
                    """)
    void inAnAmount(String currency, String field, String amount) {
        refusals.expect(
                SampleCart.amount(field, amount).replace("\"EUR\"", '"' + currency + '"'),
                field + AMOUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0", "-0", "0E-300", "-1E-16"})
    void inTheRate(String rate) {
        refusals.expect(
                SampleCart.with("\"exchange_rate\": 1.00", "\"exchange_rate\": " + rate), RATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "discount_amount", "payments[0].amount", "items[1].amount"})
    void inTheTypeOfAnAmount(String field) {
        for (String value : List.of("\"1\"", "\"NaN\"", "true", "[]", "{}")) {
            refusals.expect(SampleCart.amount(field, value), field + " must be a number");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-13-02T08:27:58Z",
                "2015-02-29T08:27:58Z",
                "2015-00-02T08:27:58Z",
                "2015-03-32T08:27:58Z",
                "2015-03-02T24:00:00Z",
                "2015-03-02T08:60:00Z",
                "2015-03-02T08:27:61Z",
                "2015-03-02T08:27Z",
                "2015-03-02T08:27:58",
                "2015-03-02 08:27:58Z",
                "2015-03-02T008:27:58Z",
                "2015-03-02T:27:58Z",
                "2015-3-2T08:27:58Z",
                "2015-03-02T08:27:58.Z",
                "2015-03-02T08:27:58123Z",
                "2015-03-02T08:27:58+6",
                "2015-03-02T08:27:58+0600",
                "2015-03-02T08:27:58+24:00",
                "2015-03-02T08:27:58Z ",
                "+12015-03-02T08:27:58Z",
                "1969-12-31T23:59:59Z",
                "9999-01-01T00:00:00Z",
                "2015-03-02",
                "1425263278"
            })
    void inTheTime(String time) {
        refusals.expect(
                SampleCart.with("2015-03-02T8:27:58.721607+06:00", time),
                "timestamp must be an RFC 3339 time such as 2026-07-01T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "cart_id, '\"cart_id\": 1'",
        "user_id, '\"user_id\": \"abc1234\"'",
        "items[1].id, '\"id\": 2'"
    })
    void inAnId(String field, String member) {
        String name = member.substring(0, member.indexOf(':'));
        for (String id :
                List.of(
                        "1.5",
                        "1.01e1",
                        "1E128",
                        "1E400",
                        "\"\"",
                        "\"  \"",
                        '"' + "x".repeat(129) + '"',
                        "false",
                        "[1]",
                        "{}")) {
            refusals.expect(SampleCart.with(member, name + ": " + id), field + ID);
        }
    }
}
