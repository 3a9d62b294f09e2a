package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.Installation;
import fairdraw.functions.Partner;
import fairdraw.functions.carts.CartDesk;
import fairdraw.functions.carts.Checkout;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Trying again what became no ticket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplayCartFunctionTest {

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
    void aTicketIsBoughtOnceItsLotteryIsNamed() {
        checkout.send(Checkout.SAMPLE);
        assertThat(CartDesk.ticket(desk.replay("1"), 1)).containsEntry("state", "REFUSED");

        desk.decide(
                "{\"lotteries\": [{\"itemName\": \"Mega Millions\", \"lotterySlug\": \"weekly\"}]}");
        Answered replayed = desk.replay("1");

        assertThat(replayed.status()).isEqualTo(200);
        assertThat(CartDesk.ticket(replayed, 1))
                .containsEntry("state", "ISSUED")
                .containsEntry("ticketRef", checkout.ticketRefs().getFirst());
        assertThat(replayed.body()).isEqualTo(desk.cart("1").body());
        assertThat(desk.replay("1").body()).isEqualTo(replayed.body());
        assertThat(checkout.ticketRefs()).hasSize(1);
    }

    @Test
    void aTicketIsBoughtOnceItsLotteryIsResumed() {
        Partner partner = checkout.partner();
        GatewayCall lottery = GatewayCall.of("POST", "/").path("slug", "weekly");
        partner.operator(PauseLotteryFunction::new, lottery);
        checkout.send(Checkout.cart("2", Checkout.ticket(1, "")));
        assertThat(CartDesk.ticket(desk.cart("2"), 0))
                .containsEntry("state", "REFUSED")
                .containsEntry("lotterySlug", "weekly")
                .containsEntry("reason", "lottery not active");

        partner.operator(ResumeLotteryFunction::new, lottery);

        assertThat(CartDesk.ticket(desk.replay("2"), 0)).containsEntry("state", "ISSUED");
        assertThat(checkout.ticketRefs()).hasSize(1);
    }

    @Test
    void whatTheOrganisationNowNamesWaitsForAReplay() {
        String scratch = Checkout.SAMPLE.replace("\"Lottery\"", "\"Scratch\"");
        checkout.send(scratch);

        desk.decide(
                "{\"lotteries\": [{\"itemName\": \"Mega Millions\", \"lotterySlug\": \"weekly\"}]}");

        assertThat(CartDesk.ticket(desk.cart("1"), 1))
                .containsOnlyKeys("state", "lotterySlug")
                .containsEntry("state", "PENDING")
                .containsEntry("lotterySlug", "weekly");
        assertThat(CartDesk.ticket(desk.replay("1"), 1)).containsEntry("state", "ISSUED");
    }
}
