package fairdraw.functions.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall.Answered;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not JSON objects or too large, and lists that are not lists or too long. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadBodiesTest {

    private static final int LARGEST = 1024 * 1024;

    private final Refusals refusals = new Refusals();

    @AfterAll
    void close() {
        refusals.close();
    }

    static Stream<String> noObjects() {
        return Stream.concat(
                Stream.of("NaN", "-", "+1", ".5", "1.", "01", "0x10", "Infinity", "1E")
                        .map(number -> SampleCart.amount("amount", number)),
                Stream.of(
                        "[]",
                        "1",
                        "null",
                        "\"cart\"",
                        "{",
                        "cart_id=1",
                        "<cart/>",
                        Checkout.SAMPLE + "{}",
                        Checkout.SAMPLE + ",",
                        SampleCart.with("\"cart_id\": 1,", "\"cart_id\": 1, \"cart_id\": 1,"),
                        SampleCart.with("\"key1\": 10.00", "\"key2\": 10.00"),
                        SampleCart.with("\"abc1234\"", "'abc1234'"),
                        SampleCart.with("\"abc1234\"", "\"a\nb\""),
                        SampleCart.with("false", "/* none */ false"),
                        SampleCart.with("false", "[".repeat(65) + "]".repeat(65))));
    }

    @ParameterizedTest
    @MethodSource("noObjects")
    void noJsonObjectIsACart(String body) {
        refusals.expect(body, "body must be a JSON object");
    }

    @Test
    void halfASurrogatePairIsToldByItsName() {
        refusals.expect(
                SampleCart.with("\"abc1234\"", "\"\\ud800\""),
                "user_id must be text without half a surrogate pair");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E99999999999",
                "1E-99999999999",
                "-8e900000000",
                "1e2147483647",
                "1000e2147483647",
                "1e-2147483647",
                "1e401"
            })
    void aNumberThatNobodyCouldWriteOutIsToldByItsName(String number) {
        String what = " must be a number of at most 400 digits with an exponent from -400 to 400";

        refusals.expect(SampleCart.amount("amount", number), "amount" + what);
        refusals.expect(
                SampleCart.with("false", "[0, {\"deep\": " + number + "}]"),
                "meta.key3[1].deep" + what);
    }

    @Test
    void anEmptyBodyLacksEverything() {
        Answered answered = refusals.send("");

        assertThat(answered.status()).isEqualTo(400);
        assertThat((List<?>) answered.members().get("details")).hasSize(12);
        assertThat(refusals.others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"items\"", "{}", "[1]", "[[]]", "[null]", "[{}, \"item\"]"})
    void listsHoldObjects(String list) {
        for (String name : List.of("items", "payments")) {
            refusals.expect(
                    SampleCart.with(
                            '"' + name + "\": [", '"' + name + "\": " + list + ", \"other\": ["),
                    name + " must be a list of objects");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501, 5_000})
    void aCartHasOneTo500Items(int count) {
        refusals.expect(sized("items", "{}", count), "items must be a list of 1 to 500 objects");
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 5_000})
    void aCartHasAtMost500Payments(int count) {
        refusals.expect(
                sized("payments", "{}", count), "payments must be a list of 0 to 500 objects");
    }

    /** More faults would not fit into the stored item. */
    @Test
    void allFaultsAreToldAndTheFirstHundredAreKept() {
        String item = "{\"id\": true, \"type\": 1, \"name\": 1, \"amount\": \"1\", \"meta\": 1}";

        String body = sized("items", item, 500);
        Answered answered = refusals.send(body);

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.members().get("details"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .size()
                .isEqualTo(2_500);
        assertThat(refusals.kept(body).cart().faults()).size().isEqualTo(100);
        assertThat(refusals.others()).isEmpty();
    }

    @Test
    void aMebibyteIsReadAndMoreIsNot() {
        String body = "[" + " ".repeat(LARGEST - 2) + "]";
        refusals.expect(body, "body must be a JSON object");

        Answered answered = refusals.send(body + " ");

        assertThat(answered.status()).isEqualTo(413);
        assertThat(answered.body()).isEqualTo("{\"error\":\"Request body is too large\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void anotherTypeIsNotRead(String type) {
        Answered answered = refusals.send(Checkout.SAMPLE, type);

        assertThat(answered.status()).isEqualTo(415);
        assertThat(answered.text("error")).isEqualTo("Content-Type must be application/json");
        assertThat(refusals.others()).isEmpty();
    }

    private static String sized(String name, String element, int count) {
        String list = String.join(",", Collections.nCopies(count, element));
        return SampleCart.with(
                '"' + name + "\": [", '"' + name + "\": [" + list + "], \"other\": [");
    }
}
