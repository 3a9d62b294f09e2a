package fairdraw.functions.operator.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.carts.CartBench;
import fairdraw.functions.carts.CartDesk;
import fairdraw.functions.carts.Checkout;
import fairdraw.functions.http.AnswerSize;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.requests.SentCart;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Carts in the answers to operators. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CartFunctionsTest {

    @RegisterExtension private final CartBench bench = new CartBench();

    @Test
    void thePublishedSampleIsShownWhole() {
        bench.checkout().send(Checkout.SAMPLE);

        Answered cart = bench.desk().cart("1");

        assertThat(cart.status()).isEqualTo(200);
        assertThat(cart.body())
                .isEqualTo(
                        """
                        {"cartId":1,"version":"VERSION","userId":"abc1234","status":"Successful",\
                        "timestamp":"2015-03-02T02:27:58.721Z","currency":"EUR","amount":"100.00",\
                        "discountAmount":"10.00","exchangeRate":"1","amountInBase":"100.00",\
                        "deviceType":"mobile","origin":"sub.example.com","warnings":[],\
                        "recordedAt":"2026-07-01T12:00:00Z","items":[{"position":0,"id":1,\
                        "type":"Scratch","name":"Scratch And Win","amount":"10.00","ticket":null},\
                        {"position":1,"id":2,"type":"Lottery","name":"Mega Millions",\
                        "amount":"90.00","ticket":{"state":"REFUSED","lotterySlug":null,\
                        "reason":"unknown lottery","version":"VERSION",\
                        "at":"2026-07-01T12:00:00Z"}}],"formerItems":[],\
                        "payments":[{"type":"Wallet","amount":"70.00"},{"type":"Deposit",\
                        "amount":"20.00"},{"type":"VirtualCurrency","amount":"0.00"}],\
                        "content":CONTENT,"history":[]}\
                        """
                                .replace("VERSION", new SentCart(Checkout.SAMPLE).hash())
                                .replace("CONTENT", Checkout.SAMPLE));
    }

    @Test
    void whatWasSentIsKeptToTheLastCharacter() {
        String odd =
                Checkout.cart("\"odd\"", Checkout.ticket(1, ""))
                        .replace(
                                "{\"cart_id\"",
                                "{ \"unknown\" : {\"huge\": 1E300, \"zeros\": 10.00,"
                                        + " \"text\": \"\\u00fc\\/\"},\n \"cart_id\"");

        assertThat(bench.checkout().send(odd).status()).isEqualTo(200);

        assertThat(bench.desk().cart("odd").body()).contains("\"content\":" + odd + ",\"history\"");
    }

    @Test
    void anAmountInTheBaseCurrencyIsExact() {
        bench.checkout()
                .send(
                        Checkout.cart("8", Checkout.ticket(1, ""))
                                .replace("0.92", "0.123456789012345"));

        assertThat(bench.desk().cart("8").members())
                .containsEntry("amount", "2.00")
                .containsEntry("exchangeRate", "0.123456789012345")
                .containsEntry("amountInBase", "0.24691357802469000");
    }

    @Test
    void aTicketIsShownWithWhatIsOddAboutIt() {
        String cheap = Checkout.ticket(1, "").replace("2.00", "1.00");
        bench.checkout().send(Checkout.cart("9", cheap));

        Answered cart = bench.desk().cart("9");

        assertThat(CartDesk.ticket(cart, 0))
                .containsEntry("state", "ISSUED")
                .containsEntry("lotterySlug", "weekly")
                .containsEntry("warning", "BELOW_PRICE")
                .containsEntry("ticketRef", bench.checkout().ticketRefs().getFirst())
                .containsKeys("ticketId", "drawId", "version", "at");
        assertThat(CartDesk.objects(cart, "warnings")).extracting("field").containsExactly("items");
    }

    @Test
    void anUnpaidCartWaitsForNothing() {
        bench.checkout()
                .send(Checkout.cart("10", Checkout.ticket(1, "")).replace("Successful", "Pending"));

        assertThat(CartDesk.objects(bench.desk().cart("10"), "items").getFirst())
                .containsEntry("ticket", null);
    }

    @Test
    void whatANewerCartReplacesIsKept() {
        String first = Checkout.cartAt("2026-07-01T10:00:00Z", "11", Checkout.ticket(1, ""));
        String second = first.replace("10:00", "11:00").replace("\"u-1\"", "77");
        bench.checkout().send(first);
        bench.checkout().send(second);

        Answered cart = bench.desk().cart("11");

        assertThat(cart.members()).containsEntry("userId", 77L);
        assertThat(cart.members()).containsEntry("version", new SentCart(second).hash());
        assertThat(CartDesk.objects(cart, "history"))
                .singleElement()
                .satisfies(earlier ->
                        assertThat(earlier)
                                .containsEntry("version", new SentCart(first).hash())
                                .containsEntry("timestamp", "2026-07-01T10:00:00Z")
                                .containsEntry("recordedAt", "2026-07-01T12:00:00Z"));
        assertThat(cart.body()).endsWith(",\"content\":" + first + "}]}");
        assertThat(CartDesk.objects(cart, "formerItems"))
                .singleElement()
                .extracting(former -> former.get("ticket"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("version", new SentCart(first).hash());
    }

    @Test
    void aTicketOfAnItemThatIsGoneIsStillShown() {
        String item = Checkout.ticket(1, "");
        bench.checkout().send(Checkout.cartAt("2026-07-01T10:00:00Z", "12", item, item));
        Answered answered =
                bench.checkout().send(Checkout.cartAt("2026-07-01T10:00:01Z", "12", item));

        assertThat(answered.status()).isEqualTo(200);
        assertThat(CartDesk.objects(answered, "items")).hasSize(1);
        Answered cart = bench.desk().cart("12");

        assertThat(CartDesk.objects(cart, "items")).hasSize(1);
        assertThat(CartDesk.objects(cart, "formerItems"))
                .singleElement()
                .satisfies(former ->
                        assertThat(former).containsEntry("position", 1L).containsKey("ticket"));
        assertThat(bench.checkout().ticketRefs()).hasSize(2);
    }

    /** Each cart takes more than a quarter of an answer's room, in which a quote has four bytes. */
    @Test
    void aLongHistoryIsReadOneByOne() {
        String padding = "\"padding\": \"" + "\\\"".repeat(450_000) + "\", ";
        String last = "";
        for (int hour = 0; hour < 4; hour++) {
            last =
                    Checkout.cartAt("2026-07-01T0" + hour + ":00:00Z", "13", Checkout.ticket(1, ""))
                            .replaceFirst("\\{", Matcher.quoteReplacement("{" + padding));
            assertThat(bench.checkout().send(last).status()).isEqualTo(200);
        }

        Answered shown = bench.desk().cart("13");
        assertThat(AnswerSize.fits(shown.body())).isTrue();
        List<Map<String, @Nullable Object>> history = CartDesk.objects(shown, "history");
        assertThat(history).hasSize(3);
        assertThat(history.get(1).get("content")).isNotNull();
        assertThat(history.get(2).get("content")).isNull();

        String oldest = String.valueOf(history.get(2).get("version"));
        assertThat(CartDesk.objects(bench.desk().cart("13", oldest), "history"))
                .singleElement()
                .satisfies(cart -> assertThat(cart.get("content")).isNotNull());
    }

    @Test
    void whatCannotBeAVersionIsRefusedAndTheEmptyTextIsNone() {
        bench.checkout().send(Checkout.SAMPLE);

        assertThat(bench.desk().cart("1", "abc").body()).contains("version must be a version");
        assertThat(bench.desk().cart("1", "").body()).isEqualTo(bench.desk().cart("1").body());
    }

    /**
     * Names full of quotes count three times: as they were sent, as they were read, and in the
     * history.
     */
    @Test
    void theLargestCartIsShownWithAsMuchOfItsHistoryAsAnAnswerHolds() {
        for (int hour = 0; hour < 3; hour++) {
            assertThat(bench.checkout().send(largest(hour)).status()).isEqualTo(200);
        }

        Answered cart = bench.desk().cart("14");

        assertThat(cart.status()).isEqualTo(200);
        assertThat(AnswerSize.fits(cart.body())).isTrue();
        assertThat(cart.members().get("content")).isNotNull();
        assertThat(CartDesk.objects(cart, "items")).hasSize(500);
        assertThat(CartDesk.objects(cart, "history")).hasSize(2);
        String oldest = String.valueOf(CartDesk.objects(cart, "history").getLast().get("version"));
        Answered asked = bench.desk().cart("14", oldest);
        assertThat(AnswerSize.fits(asked.body())).isTrue();
        assertThat(CartDesk.objects(asked, "history"))
                .singleElement()
                .satisfies(cartThen -> assertThat(cartThen.get("content")).isNotNull());
    }

    private static String largest(int hour) {
        String item =
                "{\"id\": 1, \"type\": \"Scratch\", \"name\": \"%s\", \"amount\": 1e-390}"
                        .formatted("\\\"".repeat(970));
        String payment = "{\"type\": \"Wallet\", \"amount\": 1e-390}";
        String cart =
                Checkout.cartAt(
                                "2026-07-01T0" + hour + ":00:00Z",
                                "14",
                                Collections.nCopies(500, item).toArray(String[]::new))
                        .replaceFirst(
                                "\"payments\": \\[[^]]*]",
                                "\"payments\": ["
                                        + String.join(",", Collections.nCopies(500, payment))
                                        + "]");
        assertThat(cart.length()).isBetween(1_000_000, 1024 * 1024);
        return cart;
    }

    /** The path comes from a gateway that decodes it, or from one that does not. */
    @ParameterizedTest
    @ValueSource(strings = {"a/b#c d+e%", "a%2Fb%23c%20d+e%25", "a%2fb%23c%20d%2Be%25"})
    void anIdMayHoldAnything(String path) {
        bench.checkout().send(Checkout.cart("\"a/b#c d+e%\"", Checkout.ticket(1, "")));

        assertThat(bench.desk().cart(path).members()).containsEntry("cartId", "a/b#c d+e%");
        assertThat(bench.desk().replay(path).status()).isEqualTo(200);
    }

    @Test
    void aNumberOfManyDigitsIsTheSameNumber() {
        String id = "123456789012345678901234567890";
        bench.checkout().send(Checkout.cart(id, Checkout.ticket(1, "")));

        assertThat(bench.desk().cart(id).members()).containsEntry("cartId", new BigDecimal(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20", " ", "%09"})
    void aBlankIdIsNoCarts(String path) {
        assertThat(bench.desk().replay(path).status()).isEqualTo(404);
    }

    @Test
    void anotherCartIsNotFound() {
        bench.checkout().send(Checkout.cart("14", Checkout.ticket(1, "")));
        CartDesk stranger = new CartDesk(new Checkout(bench.installation()).partner());
        CartDesk live = new CartDesk(bench.checkout().partner().inMode("live"));

        for (Answered answered :
                List.of(
                        stranger.cart("14"),
                        stranger.replay("14"),
                        live.cart("14"),
                        live.replay("14"),
                        bench.desk().cart("15"),
                        bench.desk().cart("x".repeat(3000)),
                        bench.desk().cart("%zz"))) {
            assertThat(answered.status()).isEqualTo(404);
            assertThat(answered.body()).isEqualTo("{\"error\":\"Cart not found\"}");
        }
    }
}
