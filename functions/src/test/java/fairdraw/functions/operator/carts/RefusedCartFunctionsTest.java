package fairdraw.functions.operator.carts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.encoding.Sha256;
import fairdraw.functions.carts.CartBench;
import fairdraw.functions.carts.CartDesk;
import fairdraw.functions.carts.Checkout;
import fairdraw.functions.http.AnswerSize;
import fairdraw.functions.http.GatewayCall.Answered;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refused carts, which are stored, shown and replayed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusedCartFunctionsTest {

    private static final String UNEVEN =
            Checkout.cart("1", Checkout.ticket(1, ""))
                    .replace("com\", \"amount\": 2", "com\", \"amount\": 3");

    @RegisterExtension private final CartBench bench = new CartBench();

    @Test
    void whatIsNoCartIsKeptAsItWasSentAndCounted() {
        assertThat(bench.checkout().send("no JSON").status()).isEqualTo(400);
        bench.installation().clock().forward(Duration.ofMinutes(1));
        assertThat(bench.checkout().send("no JSON").status()).isEqualTo(400);
        bench.installation().clock().forward(Duration.ofMinutes(-1));

        Map<String, @Nullable Object> listed = only();
        assertThat(listed)
                .containsEntry("state", "REFUSED")
                .containsEntry("times", 2L)
                .containsEntry("firstAt", "2026-07-01T12:00:00Z")
                .containsEntry("lastAt", "2026-07-01T12:01:00Z")
                .containsEntry(
                        "details",
                        List.of(Map.of("field", "body", "message", "body must be a JSON object")));
        assertThat(bench.desk().refused(id(listed)).members())
                .containsAllEntriesOf(listed)
                .containsEntry("body", "no JSON");
    }

    @Test
    void refusedCartsAreListedPageByPage() {
        TreeSet<String> ids = new TreeSet<>();
        for (int n = 0; n < 3; n++) {
            bench.checkout().send("{\"n\": " + n + "}");
        }
        bench.desk().refusedCarts().forEach(cart -> ids.add(String.valueOf(cart.get("id"))));

        Answered first = bench.desk().refusedCarts(2, "");
        Answered second = bench.desk().refusedCarts(2, first.text("next"));

        assertThat(ids).hasSize(3);
        assertThat(CartDesk.objects(first, "data")).hasSize(2);
        assertThat(CartDesk.objects(second, "data"))
                .singleElement()
                .satisfies(cart -> assertThat(cart).containsEntry("id", ids.last()));
        assertThat(second.members()).containsEntry("next", null);
    }

    @Test
    void aCartIsTakenOnceItIsNotRefusedAnyMore() {
        bench.desk().decide("{\"sums\": \"REFUSE\"}");
        assertThat(bench.checkout().send(UNEVEN).status()).isEqualTo(400);
        String id = id(only());

        Answered still = bench.desk().replayRefused(id);
        assertThat(still.status()).isEqualTo(409);
        assertThat(still.body())
                .isEqualTo(
                        """
                        {"error":"Cart is still refused","details":[\
                        {"field":"items","message":"items add up to 2, not to amount"},\
                        {"field":"payments",\
                        "message":"payments and discount_amount add up to 2, not to amount"}]}\
                        """);
        assertThat(only()).containsEntry("state", "REFUSED").containsEntry("times", 1L);

        bench.desk().decide("{\"sums\": \"WARN\"}");
        Answered taken = bench.desk().replayRefused(id);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.members())
                .containsEntry("outcome", "RECORDED")
                .containsEntry("cartId", 1L);
        assertThat(CartDesk.objects(taken, "warnings")).hasSize(2);
        assertThat(only()).containsEntry("state", "REPLAYED").containsEntry("times", 1L);
        assertThat(CartDesk.ticket(bench.desk().cart("1"), 0)).containsEntry("state", "ISSUED");
        assertThat(bench.desk().replayRefused(id).text("outcome")).isEqualTo("UNCHANGED");
        assertThat(bench.checkout().ticketRefs()).hasSize(1);
    }

    @Test
    void whatANewerCartReplacedMeanwhileIsSettledToo() {
        bench.desk().decide("{\"sums\": \"REFUSE\"}");
        bench.checkout().send(UNEVEN);
        bench.checkout().send(Checkout.cartAt("2026-07-01T12:00:01Z", "1", Checkout.ticket(1, "")));
        bench.desk().decide("{}");

        assertThat(bench.desk().replayRefused(id(only())).text("outcome")).isEqualTo("OUTDATED");
        assertThat(only()).containsEntry("state", "REPLAYED");
    }

    @Test
    void whatIsNoCartStaysNone() {
        bench.checkout().send("{\"cart_id\": 1}");

        Answered answered = bench.desk().replayRefused(id(only()));

        assertThat(answered.status()).isEqualTo(409);
        assertThat(answered.body())
                .startsWith("{\"error\":\"Cart is still refused\",\"details\":[")
                .contains("{\"field\":\"items\",\"message\":\"items is required\"}");
        assertThat(only()).containsEntry("state", "REFUSED");
    }

    @Test
    void aCorrectedCartIsTakenInPlaceOfTheOneThatWasSent() {
        String bad = Checkout.cart("7", Checkout.ticket(1, "")).replace("\"USD\"", "\"DOLLARS\"");
        assertThat(bench.checkout().send(bad).status()).isEqualTo(400);
        String id = id(only());

        Answered taken = bench.desk().correct(id, bad.replace("DOLLARS", "USD"));

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.members())
                .containsEntry("outcome", "RECORDED")
                .containsEntry("cartId", 7L)
                .containsEntry("warnings", List.of());
        assertThat(CartDesk.ticket(bench.desk().cart("7"), 0)).containsEntry("state", "ISSUED");
        assertThat(only()).containsEntry("state", "REPLAYED").containsEntry("times", 1L);
        assertThat(bench.desk().refused(id).members()).containsEntry("body", bad);
    }

    @Test
    void aCorrectionWithAFaultIsRefusedByItsMemberAndChangesNothing() {
        bench.checkout().send("no JSON");
        String id = id(only());
        String bad = Checkout.cart("7", Checkout.ticket(1, "")).replace("\"USD\"", "\"DOLLARS\"");

        Answered answered = bench.desk().correct(id, bad);

        assertThat(answered.status()).isEqualTo(409);
        assertThat(CartDesk.objects(answered, "details"))
                .singleElement()
                .satisfies(fault -> assertThat(fault).containsEntry("field", "currency"));
        assertThat(only()).containsEntry("state", "REFUSED");
        assertThat(bench.desk().cart("7").status()).isEqualTo(404);
    }

    /** A correction can ask for tickets that nobody paid for. */
    @Test
    void supportReplaysWhatWasSentAndCorrectsNothing() {
        bench.desk().decide("{\"sums\": \"REFUSE\"}");
        bench.checkout().send(UNEVEN);
        String id = id(only());

        Answered answered = bench.desk().correctAs("support", id, UNEVEN);

        assertThat(answered.status()).isEqualTo(403);
        assertThat(answered.body())
                .isEqualTo("{\"error\":\"No correction is allowed in the role support\"}");
        assertThat(bench.desk().correctAs("operator", id, UNEVEN).status()).isEqualTo(409);
    }

    @Test
    void theAuditTellsWhichTextWasTaken() {
        bench.checkout().send("no JSON");
        String id = id(only());
        String text = Checkout.cart("7", Checkout.ticket(1, ""));

        bench.desk().correct(id, text);

        assertThat(bench.desk().lastAudited(id))
                .containsEntry("id", id)
                .containsEntry("state", "REPLAYED")
                .containsEntry("version", Sha256.hex(text));
    }

    @Test
    void aQuarantinedCartIsAcceptedAndKept() {
        bench.desk().decide("{\"badCarts\": \"QUARANTINE\"}");

        Answered answered = bench.checkout().sendBad("{}");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.text("outcome")).isEqualTo("QUARANTINED");
        assertThat(only()).containsEntry("state", "QUARANTINED");
    }

    @Test
    void aCartWithMoreFaultsThanAnyoneReadsIsKeptWithTheFirstHundred() {
        String parts = String.join(",", Collections.nCopies(500, "{}"));

        Answered answered =
                bench.checkout()
                        .send("{\"items\": [" + parts + "], \"payments\": [" + parts + "]}");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(CartDesk.objects(answered, "details")).hasSizeGreaterThan(3000);
        assertThat((List<?>) only().get("details")).hasSize(100);
    }

    /** Each of these characters has one byte as it was sent, and seven in an answer. */
    @Test
    void whatIsTooLongAsATextIsShownInBase64() {
        String sent = "\u0001".repeat(1_000_000);
        assertThat(bench.checkout().send(sent).status()).isEqualTo(400);

        Answered shown = bench.desk().refused(id(only()));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(AnswerSize.fits(shown.body())).isTrue();
        assertThat(shown.members()).containsEntry("body", null);
        assertThat(new String(Base64.getDecoder().decode(shown.text("bodyBase64")), UTF_8))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\\\"", "\\u0001", "\ud83c\udfc6"})
    void theSendersOwnNameForAMemberIsToldInPartAndTheCartKept(String character) {
        String name = character.repeat(800_000 / character.getBytes(UTF_8).length);

        Answered answered = bench.checkout().send("{\"" + name + "\": 1e99999}");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.body().length()).isLessThan(5_000);
        assertThat(only()).containsEntry("state", "REFUSED");
        assertThat(AnswerSize.fits(bench.desk().refused(id(only())).body())).isTrue();
    }

    @Test
    void moreItemsThanACartHasAreNotLookedAt() {
        String parts = String.join(",", Collections.nCopies(300_000, "{}"));

        for (String name : List.of("items", "payments")) {
            Answered answered = bench.checkout().send("{\"" + name + "\": [" + parts + "]}");

            assertThat(answered.status()).isEqualTo(400);
            assertThat(answered.body().length()).isLessThan(2_000);
            assertThat(answered.body()).containsPattern(name + " must be a list of . to 500");
        }
        assertThat(bench.desk().refusedCarts()).hasSize(2);
    }

    @Test
    void anotherRefusedCartIsNotFound() {
        bench.checkout().send("{}");
        String id = id(only());
        CartDesk stranger = new CartDesk(new Checkout(bench.installation()).partner());
        CartDesk live = new CartDesk(bench.checkout().partner().inMode("live"));

        assertThat(live.refusedCarts()).isEmpty();
        for (Answered answered :
                List.of(
                        stranger.refused(id),
                        stranger.replayRefused(id),
                        live.refused(id),
                        live.replayRefused(id),
                        bench.desk().refused("x".repeat(3000)))) {
            assertThat(answered.status()).isEqualTo(404);
            assertThat(answered.body()).isEqualTo("{\"error\":\"Refused cart not found\"}");
        }
    }

    private Map<String, @Nullable Object> only() {
        var listed = bench.desk().refusedCarts();
        assertThat(listed).hasSize(1);
        return listed.getFirst();
    }

    private static String id(Map<String, @Nullable Object> listed) {
        return String.valueOf(listed.get("id"));
    }
}
