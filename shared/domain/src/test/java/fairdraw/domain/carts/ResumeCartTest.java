package fairdraw.domain.carts;

import static fairdraw.domain.carts.CartBench.PAID;
import static fairdraw.domain.carts.CartBench.cart;
import static fairdraw.domain.carts.CartBench.content;
import static fairdraw.domain.carts.CartBench.ticket;
import static fairdraw.domain.carts.CartBench.ticketOf;
import static fairdraw.domain.carts.CartBench.version;
import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResumeCartTest {

    private final CartBench bench = new CartBench();

    @Test
    void aCartThatNobodyCameToBuyIsBoughtAndReported() {
        Cart cart = cart(ticket(), ticket());
        leave(cart);

        assertThat(complete(cart)).isTrue();
        assertThat(complete(cart)).isTrue();

        assertThat(bench.file().outcomesInOrder()).hasSize(2).allMatch(Issued.class::isInstance);
        assertThat(bench.file().reports()).hasSize(1);
    }

    @Test
    void aCartThatWasReplacedAsksForNothingMore() {
        Cart cart = cart(ticket());
        leave(cart);
        bench.send(cart("Successful", PAID.plusNanos(1), ticket()));
        CartFile before = bench.file();

        assertThat(complete(cart)).isTrue();

        assertThat(bench.file()).isEqualTo(before);
    }

    @Test
    void aCartThatDoesNotExistIsNotCompleted() {
        assertThatIllegalArgumentException().isThrownBy(() -> complete(cart(ticket())));
    }

    @Test
    void refusedItemsAreBoughtOnceThereIsADraw() {
        bench.now = CLOSES;
        Cart cart = cart(ticket(), ticketOf(new LotterySlug("monthly")));
        bench.send(cart);
        assertThat(bench.reasons()).containsExactly(Reason.NO_OPEN_DRAW, Reason.UNKNOWN_LOTTERY);
        bench.open(
                SampleDraws.open(
                        TENANT,
                        new DrawId("01957b1c-0000-8000-9000-000000000002"),
                        new LotterySlug("mega"),
                        CLOSES.plus(Duration.ofDays(1))));

        assertThat(bench.resume.retry(TENANT, new CartId("cart"))).isPresent();

        assertThat(bench.reasons()).containsExactly(Reason.UNKNOWN_LOTTERY);
        assertThat(bench.file().reports()).hasSize(2);
    }

    @Test
    void anItemRefusedAgainForTheSameReasonIsNotReportedAgain() {
        bench.send(cart(ticketOf(new LotterySlug("monthly"))));
        List<ItemOutcome> first = bench.file().outcomesInOrder();
        bench.now = bench.now.plusSeconds(9);

        bench.resume.retry(TENANT, new CartId("cart"));

        assertThat(bench.file().outcomesInOrder()).isEqualTo(first);
        assertThat(bench.file().reports()).hasSize(1);
    }

    @Test
    void aCartOfTheHistoryBecomesTheCurrentOneAndBuysWhatIsMissing() {
        Cart first = cart(ticket(), ticket());
        Cart second = cart("Cancelled", PAID.plusSeconds(1), ticket());
        leave(first);
        bench.send(second);

        assertThat(bench.resume.restore(TENANT, new CartId("cart"), version(first))).isPresent();

        assertThat(bench.file().current().version()).isEqualTo(version(first));
        assertThat(bench.file().current().standing()).isEqualTo(second.timestamp());
        assertThat(bench.file().outcomesInOrder()).hasSize(2).allMatch(Issued.class::isInstance);
        assertThat(bench.file().earlier())
                .extracting(StoredCart::version)
                .containsExactly(version(second));
    }

    @Test
    void aVersionOrCartThatDoesNotExistIsNotRestored() {
        Cart cart = cart(ticket());
        bench.send(cart);

        assertThat(bench.resume.restore(TENANT, new CartId("cart"), "ab".repeat(32))).isEmpty();
        assertThat(bench.resume.restore(TENANT, new CartId("other"), version(cart))).isEmpty();
        assertThat(bench.resume.retry(TENANT, new CartId("other"))).isEmpty();
        assertThat(
                        bench.resume.retry(
                                new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                                new CartId("cart")))
                .isEmpty();
        assertThat(bench.resume.restore(TENANT, new CartId("cart"), version(cart))).isPresent();
    }

    private boolean complete(Cart cart) {
        return bench.resume.complete(TENANT, new CartId("cart"), version(cart));
    }

    /** Records a cart as a caller that died right afterwards would have done. */
    private void leave(Cart cart) {
        bench.remember(cart);
        bench.carts.record(
                new StoredCart(
                        TENANT,
                        new CartId("cart"),
                        version(cart),
                        cart.timestamp(),
                        content(cart),
                        List.of(),
                        cart.isPaid(),
                        cart.items().size(),
                        cart.timestamp(),
                        bench.now));
    }
}
