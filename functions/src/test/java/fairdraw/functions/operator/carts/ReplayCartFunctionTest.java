package fairdraw.functions.operator.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.carts.CartBench;
import fairdraw.functions.carts.CartDesk;
import fairdraw.functions.carts.Checkout;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.lotteries.PauseLotteryFunction;
import fairdraw.functions.operator.lotteries.ResumeLotteryFunction;
import fairdraw.functions.requests.SentCart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The replay of items that got no ticket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplayCartFunctionTest {

    @RegisterExtension private final CartBench bench = new CartBench();

    @Test
    void aTicketIsBoughtOnceItsLotteryIsNamed() {
        bench.checkout().send(Checkout.SAMPLE);
        assertThat(CartDesk.ticket(bench.desk().replay("1"), 1)).containsEntry("state", "REFUSED");

        bench.desk()
                .decide(
                        "{\"lotteries\": [{\"itemName\": \"Mega Millions\", \"lotterySlug\": \"weekly\"}]}");
        Answered replayed = bench.desk().replay("1");

        assertThat(replayed.status()).isEqualTo(200);
        assertThat(CartDesk.ticket(replayed, 1))
                .containsEntry("state", "ISSUED")
                .containsEntry("ticketRef", bench.checkout().ticketRefs().getFirst());
        assertThat(replayed.body()).isEqualTo(bench.desk().cart("1").body());
        assertThat(bench.desk().replay("1").body()).isEqualTo(replayed.body());
        assertThat(bench.checkout().ticketRefs()).hasSize(1);
    }

    @Test
    void aTicketIsBoughtOnceItsLotteryIsResumed() {
        Partner partner = bench.checkout().partner();
        GatewayCall lottery = GatewayCall.of("POST", "/").path("slug", "weekly");
        partner.operator(PauseLotteryFunction::new, lottery);
        bench.checkout().send(Checkout.cart("2", Checkout.ticket(1, "")));
        assertThat(CartDesk.ticket(bench.desk().cart("2"), 0))
                .containsEntry("state", "REFUSED")
                .containsEntry("lotterySlug", "weekly")
                .containsEntry("reason", "lottery not active");

        partner.operator(ResumeLotteryFunction::new, lottery);

        assertThat(CartDesk.ticket(bench.desk().replay("2"), 0)).containsEntry("state", "ISSUED");
        assertThat(bench.checkout().ticketRefs()).hasSize(1);
    }

    @Test
    void whatTheOrganisationNowNamesWaitsForAReplay() {
        String scratch = Checkout.SAMPLE.replace("\"Lottery\"", "\"Scratch\"");
        bench.checkout().send(scratch);

        bench.desk()
                .decide(
                        "{\"lotteries\": [{\"itemName\": \"Mega Millions\", \"lotterySlug\": \"weekly\"}]}");

        assertThat(CartDesk.ticket(bench.desk().cart("1"), 1))
                .containsOnlyKeys("state", "lotterySlug")
                .containsEntry("state", "PENDING")
                .containsEntry("lotterySlug", "weekly");
        assertThat(CartDesk.ticket(bench.desk().replay("1"), 1)).containsEntry("state", "ISSUED");
    }

    @Test
    void anOutdatedCartIsListedAndCanBeReplayed() {
        String paid = Checkout.cartAt("2026-07-01T10:00:00Z", "5", Checkout.ticket(1, ""));
        String refunded = paid.replace("10:00:00Z", "10:00:01Z").replace("Successful", "Refunded");
        assertThat(bench.checkout().send(refunded).text("outcome")).isEqualTo("RECORDED");
        assertThat(bench.checkout().send(paid).text("outcome")).isEqualTo("OUTDATED");
        String version = new SentCart(paid).hash();
        assertThat(CartDesk.objects(bench.desk().cart("5"), "history"))
                .singleElement()
                .satisfies(earlier -> assertThat(earlier).containsEntry("version", version));

        Answered replayed = bench.desk().replay("5", version);

        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.members()).containsEntry("version", version);
        assertThat(CartDesk.ticket(replayed, 0)).containsEntry("state", "ISSUED");
        assertThat(CartDesk.objects(replayed, "history")).hasSize(1);
        assertThat(bench.checkout().ticketRefs()).hasSize(1);
        assertThat(bench.desk().replay("5", version).body()).isEqualTo(replayed.body());
        assertThat(bench.desk().replay("5", "00".repeat(32)).status()).isEqualTo(404);
        assertThat(bench.checkout().send(refunded).text("outcome")).isEqualTo("OUTDATED");
    }

    @Test
    void aCartPaidAtTheTimeAtWhichItWasPendingBuys() {
        String paid = Checkout.cartAt("2026-07-01T10:00:00Z", "6", Checkout.ticket(1, ""));
        String pending = paid.replace("Successful", "Pending");
        bench.checkout().send(pending);

        Answered answered = bench.checkout().send(paid);

        assertThat(answered.text("outcome")).isEqualTo("RECORDED");
        assertThat(answered.body()).contains("ISSUED");
        assertThat(bench.checkout().send(pending).text("outcome")).isEqualTo("OUTDATED");
        assertThat(CartDesk.objects(bench.desk().cart("6"), "history")).hasSize(1);
        assertThat(bench.checkout().ticketRefs()).hasSize(1);
    }
}
