package fairdraw.functions.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The answers to senders of carts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CartSurfaceTest {

    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void thePublishedSampleIsAcceptedAsItIs() {
        Answered answered = new Checkout(installation).send(Checkout.SAMPLE);

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body())
                .isEqualTo(
                        """
                        {"cart_id":1,"outcome":"RECORDED","warnings":[],"items":[{"position":1,\
                        "id":2,"lottery_slug":null,"outcome":"REFUSED","reason":"unknown lottery"}]}\
                        """);
    }

    @Test
    void aTicketIsBoughtForTheUserOfTheCart() {
        Checkout checkout = new Checkout(installation);

        Answered answered =
                checkout.send(
                        Checkout.cart(
                                "\"c-1\"",
                                Checkout.ticket(
                                        7,
                                        "\"lines\": [{\"main\": [5,4,3,2,1], \"bonus\": [9]}]")));

        assertThat(answered.body())
                .matches(
                        """
                        \\{"cart_id":"c-1","outcome":"RECORDED","warnings":\\[],"items":\\[\
                        \\{"position":0,"id":7,"lottery_slug":"weekly","outcome":"ISSUED",\
                        "ticket_id":"[0-9a-f-]{36}","ticket_ref":"LX-2026-0701-[0-9A-Z]{8}",\
                        "draw_id":"[0-9a-f-]{36}","warning":null,"receipt":\\{"v":2,.*}}]}\
                        """);
        assertThat(answered.status()).isEqualTo(200);
    }

    @Test
    void theSameCartAgainChangesNothing() {
        Checkout checkout = new Checkout(installation);
        String cart = Checkout.cart("5", Checkout.ticket(1, ""), Checkout.ticket(2, ""));
        assertThat(Checkout.items(checkout.send(cart))).hasSize(2);

        Answered again = checkout.send(cart);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo("{\"cart_id\":5,\"outcome\":\"UNCHANGED\"}");
    }

    @Test
    void anOlderCartIsWithoutEffectAndANewerOneReplacesIt() {
        Checkout checkout = new Checkout(installation);
        String item = Checkout.ticket(1, "");
        checkout.send(Checkout.cartAt("2026-07-01T10:00:00.000002Z", "6", item));

        Answered older =
                checkout.send(Checkout.cartAt("2026-07-01T10:00:00.000001Z", "6", item, item));
        Answered newer =
                checkout.send(Checkout.cartAt("2026-07-01T10:00:00.000003Z", "6", item, item));

        assertThat(older.body()).isEqualTo("{\"cart_id\":6,\"outcome\":\"OUTDATED\"}");
        assertThat(newer.text("outcome")).isEqualTo("RECORDED");
        assertThat(Checkout.items(newer))
                .extracting(members -> members.get("outcome"))
                .containsExactly("ISSUED", "ISSUED");
    }

    @Test
    void sumsThatDoNotAddUpAreAcceptedWithAWarning() {
        Answered answered =
                new Checkout(installation)
                        .send(
                                Checkout.SAMPLE
                                        .replace("\"amount\": 100.0", "\"amount\": 100.01")
                                        .replace("\"Lottery\"", "\"Scratch\""));

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.members())
                .containsEntry(
                        "warnings",
                        List.of(
                                Map.of(
                                        "field",
                                        "items",
                                        "message",
                                        "items add up to 100, not to amount"),
                                Map.of(
                                        "field",
                                        "payments",
                                        "message",
                                        "payments and discount_amount add up to 100, not to amount")));
    }

    @Test
    void whatWasAcceptedBeforeTheOrganisationBecameStrictStaysAccepted() {
        Checkout checkout = new Checkout(installation);
        String odd = Checkout.SAMPLE.replace("\"amount\": 100.0", "\"amount\": 100.01");
        checkout.send(odd);
        new CartDesk(checkout.partner()).decide("{\"sums\": \"REFUSE\"}");

        assertThat(checkout.send(odd).text("outcome")).isEqualTo("UNCHANGED");
        assertThat(checkout.send(odd.replace("100.01", "100.02")).status()).isEqualTo(400);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Answered answered =
                new Checkout(installation)
                        .send("{\"cart_id\": 1.5, \"amount\": \"1\", \"items\": [{}]}");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.text("error")).isEqualTo("Validation failed");
        assertThat(answered.body())
                .contains("cart_id must be a whole number or 1 to 128 characters")
                .contains("amount must be a number")
                .contains("items[0].id is required")
                .contains("items[0].name is required")
                .contains("payments is required")
                .contains("exchange_rate is required");
    }

    @Test
    void aKeyIsRequired() {
        Checkout checkout = new Checkout(installation);
        for (GatewayCall call :
                List.of(
                        GatewayCall.of("POST", "/v1/integration/cart").json(Checkout.SAMPLE),
                        checkout.call(Checkout.SAMPLE).header("X-Api-Key", "ck_test_nobody"))) {
            Answered answered = installation.call(SubmitCartFunction::new, call);
            assertThat(answered.status()).isEqualTo(401);
            assertThat(answered.text("error")).containsIgnoringCase("key");
        }
    }
}
