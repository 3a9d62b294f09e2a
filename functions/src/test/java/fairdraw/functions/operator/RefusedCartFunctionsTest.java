package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.Installation;
import fairdraw.functions.carts.CartDesk;
import fairdraw.functions.carts.Checkout;
import fairdraw.functions.http.GatewayCall.Answered;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What could not be a cart is kept, seen and tried again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusedCartFunctionsTest {

    private static final String UNEVEN =
            Checkout.cart("1", Checkout.ticket(1, ""))
                    .replace("com\", \"amount\": 2", "com\", \"amount\": 3");

    private final Installation installation = new Installation();
    private Checkout checkout = new Checkout(installation);
    private CartDesk desk = new CartDesk(checkout.partner());

    @BeforeEach
    void another() {
        checkout = new Checkout(installation);
        desk = new CartDesk(checkout.partner());
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void whatIsNoCartIsKeptAsItWasSentAndCounted() {
        assertThat(checkout.send("no JSON").status()).isEqualTo(400);
        installation.clock().forward(Duration.ofMinutes(1));
        assertThat(checkout.send("no JSON").status()).isEqualTo(400);
        installation.clock().forward(Duration.ofMinutes(-1));

        Map<String, @Nullable Object> listed = only();
        assertThat(listed)
                .containsEntry("state", "REFUSED")
                .containsEntry("times", 2L)
                .containsEntry("firstAt", "2026-07-01T12:00:00Z")
                .containsEntry("lastAt", "2026-07-01T12:01:00Z")
                .containsEntry(
                        "details",
                        List.of(Map.of("field", "body", "message", "body must be a JSON object")));
        assertThat(desk.refused(id(listed)).members())
                .containsAllEntriesOf(listed)
                .containsEntry("body", "no JSON");
    }

    @Test
    void refusedCartsAreListedPageByPage() {
        TreeSet<String> ids = new TreeSet<>();
        for (int n = 0; n < 3; n++) {
            checkout.send("{\"n\": " + n + "}");
        }
        desk.refusedCarts().forEach(cart -> ids.add(String.valueOf(cart.get("id"))));

        Answered first = desk.refusedCarts(2, "");
        Answered second = desk.refusedCarts(2, first.text("next"));

        assertThat(ids).hasSize(3);
        assertThat(CartDesk.objects(first, "data")).hasSize(2);
        assertThat(CartDesk.objects(second, "data"))
                .singleElement()
                .satisfies(cart -> assertThat(cart).containsEntry("id", ids.last()));
        assertThat(second.members()).containsEntry("next", null);
    }

    @Test
    void aCartIsTakenOnceItIsNotRefusedAnyMore() {
        desk.decide("{\"sums\": \"REFUSE\"}");
        assertThat(checkout.send(UNEVEN).status()).isEqualTo(400);
        String id = id(only());

        Answered still = desk.replayRefused(id);
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

        desk.decide("{\"sums\": \"WARN\"}");
        Answered taken = desk.replayRefused(id);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.members())
                .containsEntry("outcome", "RECORDED")
                .containsEntry("cartId", 1L);
        assertThat(CartDesk.objects(taken, "warnings")).hasSize(2);
        assertThat(only()).containsEntry("state", "REPLAYED").containsEntry("times", 1L);
        assertThat(CartDesk.ticket(desk.cart("1"), 0)).containsEntry("state", "ISSUED");
        assertThat(desk.replayRefused(id).text("outcome")).isEqualTo("UNCHANGED");
        assertThat(checkout.ticketRefs()).hasSize(1);
    }

    @Test
    void whatANewerCartReplacedMeanwhileIsSettledToo() {
        desk.decide("{\"sums\": \"REFUSE\"}");
        checkout.send(UNEVEN);
        checkout.send(Checkout.cartAt("2026-07-01T12:00:01Z", "1", Checkout.ticket(1, "")));
        desk.decide("{}");

        assertThat(desk.replayRefused(id(only())).text("outcome")).isEqualTo("OUTDATED");
        assertThat(only()).containsEntry("state", "REPLAYED");
    }

    @Test
    void whatIsNoCartStaysNone() {
        checkout.send("{\"cart_id\": 1}");

        Answered answered = desk.replayRefused(id(only()));

        assertThat(answered.status()).isEqualTo(409);
        assertThat(answered.body())
                .startsWith("{\"error\":\"Cart is still refused\",\"details\":[")
                .contains("{\"field\":\"items\",\"message\":\"items is required\"}");
        assertThat(only()).containsEntry("state", "REFUSED");
    }

    @Test
    void aQuarantinedCartIsAcceptedAndKept() {
        desk.decide("{\"badCarts\": \"QUARANTINE\"}");

        Answered answered = checkout.send("{}");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.text("outcome")).isEqualTo("QUARANTINED");
        assertThat(only()).containsEntry("state", "QUARANTINED");
    }

    @Test
    void aCartWithMoreFaultsThanAnyoneReadsIsKeptWithTheFirstHundred() {
        String parts = String.join(",", Collections.nCopies(500, "{}"));

        Answered answered =
                checkout.send("{\"items\": [" + parts + "], \"payments\": [" + parts + "]}");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(CartDesk.objects(answered, "details")).hasSizeGreaterThan(3000);
        assertThat((List<?>) only().get("details")).hasSize(100);
    }

    @Test
    void moreItemsThanACartHasAreNotLookedAt() {
        String parts = String.join(",", Collections.nCopies(300_000, "{}"));

        for (String name : List.of("items", "payments")) {
            Answered answered = checkout.send("{\"" + name + "\": [" + parts + "]}");

            assertThat(answered.status()).isEqualTo(400);
            assertThat(answered.body().length()).isLessThan(2_000);
            assertThat(answered.body()).containsPattern(name + " must be a list of . to 500");
        }
        assertThat(desk.refusedCarts()).hasSize(2);
    }

    @Test
    void anotherRefusedCartIsNotFound() {
        checkout.send("{}");
        String id = id(only());
        CartDesk stranger = new CartDesk(new Checkout(installation).partner());
        CartDesk live = new CartDesk(checkout.partner().inMode("live"));

        assertThat(live.refusedCarts()).isEmpty();
        for (Answered answered :
                List.of(
                        stranger.refused(id),
                        stranger.replayRefused(id),
                        live.refused(id),
                        live.replayRefused(id),
                        desk.refused("x".repeat(3000)))) {
            assertThat(answered.status()).isEqualTo(404);
            assertThat(answered.body()).isEqualTo("{\"error\":\"Refused cart not found\"}");
        }
    }

    private Map<String, @Nullable Object> only() {
        var listed = desk.refusedCarts();
        assertThat(listed).hasSize(1);
        return listed.getFirst();
    }

    private static String id(Map<String, @Nullable Object> listed) {
        return String.valueOf(listed.get("id"));
    }
}
