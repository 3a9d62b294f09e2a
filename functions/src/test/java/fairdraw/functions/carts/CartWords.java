package fairdraw.functions.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.CountedGates;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.lotteries.GetTicketFunction;
import fairdraw.functions.operator.lotteries.PauseLotteryFunction;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Carts, their items and refused carts in every published state. */
public final class CartWords {

    private final Installation installation;
    private final Checkout checkout;
    private final CartDesk desk;
    private int minute;

    private CartWords(Installation installation) {
        this.installation = installation;
        checkout = new Checkout(installation);
        desk = new CartDesk(checkout.partner());
    }

    /** Sends carts of all kinds. */
    public static void said(Installation installation) {
        var words = new CartWords(installation);
        words.paid();
        words.full();
        words.changed();
        words.refused();
    }

    private String next(String id, String... items) {
        return Checkout.cartAt("2026-07-01T10:%02d:00Z".formatted(++minute), id, items);
    }

    private void paid() {
        Partner partner = checkout.partner();
        partner.create(Partner.EVERY_FIVE_MINUTES.replace("weekly", "paused"));
        partner.create(
                Partner.EVERY_FIVE_MINUTES
                        .replace("weekly", "unplanned")
                        .replace("\"schedule\": {\"every\": \"PT5M\"},", ""));
        partner.operator(
                PauseLotteryFunction::new, GatewayCall.of("POST", "/").path("slug", "paused"));
        String one = Checkout.ticket(1, "");
        String cart =
                next(
                        "1",
                        one,
                        one,
                        one,
                        one,
                        one,
                        one,
                        one.replace("weekly", "nowhere"),
                        one.replace("weekly", "paused"),
                        one.replace("weekly", "unplanned"),
                        Checkout.ticket(1, "\"lines\": [{\"main\": [1]}]"));
        Answered taken = done(checkout.send(cart));
        done(checkout.send(cart));
        done(checkout.send(cart.replace("10:01", "09:00")));
        String ref = String.valueOf(Checkout.items(taken).getFirst().get("ticket_ref"));
        done(
                partner.operator(
                        GetTicketFunction::new, GatewayCall.of("GET", "/").path("ticketRef", ref)));
        done(desk.cart("1"));
        for (String[] spelled :
                new String[][] {
                    {"mobile", "Wallet", "USD"},
                    {"desktop", "VirtualCurrency", "EUR"},
                    {"app", "Deposit", "EUR"}
                }) {
            String id = Integer.toString(++minute);
            done(
                    checkout.send(
                            next(id, one)
                                    .replace("unkown", spelled[0])
                                    .replace("Wallet", spelled[1])
                                    .replace("\"u-1\"", "\"u-" + spelled[0] + "\"")
                                    .replace("USD", spelled[2])
                                    .replace("2.00", "1.00")));
            done(desk.cart(id));
        }
    }

    private void full() {
        Partner partner = checkout.partner();
        partner.create(Partner.EVERY_FIVE_MINUTES.replace("weekly", "crowded"));
        Map<?, ?> first =
                (Map<?, ?>) partner.enter("crowded", "first@example.com").members().get("data");
        CountedGates.leaveRoom(
                installation,
                partner.organisation(),
                String.valueOf(Objects.requireNonNull(first).get("drawId")),
                0);
        done(checkout.send(next("55", Checkout.ticket(1, "").replace("weekly", "crowded"))));
        done(desk.cart("55"));
    }

    private void changed() {
        String item = Checkout.ticket(1, "\"email\": \"a@example.com\"");
        done(checkout.send(next("77", item)));
        for (String other :
                List.of(
                        item.replace("weekly", "nowhere"),
                        item.replace("a@", "b@"),
                        item.replace(
                                "\"email\"",
                                "\"lines\": [{\"main\": [1, 2, 3, 4, 5], \"bonus\": [6]}],"
                                        + " \"email\""))) {
            done(checkout.send(next("77", other)));
            done(desk.cart("77"));
        }
    }

    private void refused() {
        done(desk.decide("{\"sums\": \"REFUSE\", \"badCarts\": \"QUARANTINE\"}"));
        String item = Checkout.ticket(1, "");
        String uneven =
                Checkout.cart("99", item, item).replace("\"amount\": 4.00", "\"amount\": 3.00");
        assertThat(checkout.send(uneven).text("outcome")).isEqualTo("QUARANTINED");
        String id = String.valueOf(desk.refusedCarts().getFirst().get("id"));
        done(desk.refused(id));
        done(desk.decide("{}"));
        for (int times = 0; times < 2; times++) {
            done(desk.replayRefused(id));
        }
        done(desk.refused(id));
        done(desk.policy());
        done(desk.decide("{\"sums\": \"REFUSE\"}"));
        String older = uneven.replace("2026-07-01T12", "2026-07-01T11");
        assertThat(checkout.send(older).status()).isEqualTo(400);
        done(desk.decide("{}"));
        desk.refusedCarts()
                .forEach(cart -> done(desk.replayRefused(String.valueOf(cart.get("id")))));
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
