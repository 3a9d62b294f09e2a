package fairdraw.functions.carts;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.CartEvents;
import fairdraw.domain.carts.StoredCart;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.requests.SentCart;
import fairdraw.functions.triggers.CompleteCartsFunction;
import fairdraw.functions.triggers.PublishEventsFunction;
import fairdraw.functions.triggers.StreamEvent;
import fairdraw.functions.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Every function of carts, each doing everything that it ever does. */
public final class EveryCart {

    /** A ticket whose lottery only the organisation's policy can name. */
    private static final String MEGA =
            "{\"id\": 9, \"type\": \"Lottery\", \"name\": \"Mega Millions\", \"amount\": 2.00}";

    private static final String NAMED =
            "{\"lotteries\": [{\"itemName\": \"Mega Millions\", \"lotterySlug\": \"weekly\"}]}";

    private final Installation installation;
    private final Checkout checkout;
    private final CartDesk desk;

    private EveryCart(Installation installation) {
        this.installation = installation;
        this.checkout = new Checkout(installation);
        this.desk = new CartDesk(checkout.partner());
    }

    /** Submits carts of all kinds, completes one, and lets an operator look after the rest. */
    public static void lived(Installation installation) {
        EveryCart life = new EveryCart(installation);
        life.isSold();
        life.isCompleted();
        life.isReplayed();
        life.isRefused();
        life.isTold();
    }

    private void isSold() {
        String item = Checkout.ticket(1, "");
        done(checkout.send(Checkout.cartAt("2026-07-01T10:00:00Z", "1", item)));
        done(checkout.send(Checkout.cartAt("2026-07-01T11:00:00Z", "1", item, item)));
        done(desk.cart("1"));
    }

    /** Completes a cart as if the function that recorded it had died before it bought a ticket. */
    private void isCompleted() {
        String content = Checkout.cart("2", Checkout.ticket(1, ""), MEGA);
        Cart cart = SentCart.accepted(content);
        StoredCart stored =
                new StoredCart(
                        new Tenant(
                                new OrganisationId(checkout.partner().organisation()), Mode.TEST),
                        new CartId("2"),
                        new SentCart(content).hash(),
                        cart.timestamp(),
                        content,
                        List.of(),
                        true,
                        2,
                        cart.timestamp(),
                        installation.clock().instant());
        installation.wiring().carts().carts().record(stored);
        assertThat(CartDesk.ticket(desk.cart("2"), 0)).containsEntry("state", "PENDING");

        Json event = Json.of(CartEvents.recorded(stored, cart).document());
        Json message =
                Json.object()
                        .put("messageId", "m")
                        .put("body", Json.object().put("detail", event).toString());
        isHandled(
                CompleteCartsFunction::new,
                new ByteArrayInputStream(
                        Json.object()
                                .put("Records", List.of(message))
                                .toString()
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(CartDesk.ticket(desk.cart("2"), 0)).containsEntry("state", "ISSUED");
        assertThat(CartDesk.ticket(desk.cart("2"), 1)).containsEntry("state", "REFUSED");
    }

    private void isReplayed() {
        done(desk.policy());
        done(desk.decide(NAMED));
        assertThat(CartDesk.ticket(done(desk.replay("2")), 1)).containsEntry("state", "ISSUED");
    }

    private void isRefused() {
        done(desk.decide("{\"sums\": \"REFUSE\"}"));
        String item = Checkout.ticket(1, "");
        String uneven =
                Checkout.cart("1", item, item, MEGA)
                        .replace("\"amount\": 6.00", "\"amount\": 5.00");
        assertThat(checkout.send(uneven).status()).isEqualTo(400);
        String id = String.valueOf(desk.refusedCarts().getFirst().get("id"));
        done(desk.refused(id));
        done(desk.decide(NAMED.replace("}]", "}], \"sums\": \"WARN\"")));
        done(desk.replayRefused(id));
        assertThat(CartDesk.ticket(desk.cart("1"), 2)).containsEntry("state", "ISSUED");
        assertThat(checkout.ticketRefs()).hasSize(5);
    }

    private void isTold() {
        var stream = new StreamEvent();
        installation
                .dynamoDb()
                .scan(scan -> scan.tableName("Carts"))
                .items()
                .forEach(stream::inserted);
        isHandled(PublishEventsFunction::new, stream.json());
    }

    private void isHandled(Function<Wiring, RequestStreamHandler> function, InputStream event) {
        assertThat(new String(installation.run(function, event), StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
