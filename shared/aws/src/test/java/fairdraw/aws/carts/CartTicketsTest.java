package fairdraw.aws.carts;

import static fairdraw.aws.carts.SampleCarts.cart;
import static fairdraw.aws.carts.SampleCarts.later;
import static fairdraw.aws.carts.SampleCarts.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.carts.ItemOutcome;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.SubmitCart.Outcome;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.testing.AtOnce;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The tickets of carts: each item that asks for one gets exactly one, however many callers try. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CartTicketsTest {

    private static final int CALLERS = 8;
    private static final int ROUNDS = Integer.getInteger("fairdraw.rounds", 4);

    private final CartWorld world = CartWorld.calm(SampleLottery.terms(200));

    @AfterAll
    void close() {
        world.close();
    }

    private void expectIssued(Cart cart, int tickets) {
        assertThat(world.outcomes(cart)).hasSize(tickets).allMatch(Issued.class::isInstance);
        world.audit(cart);
    }

    @Test
    void theTicketsAreTheAnswer() {
        Cart cart = cart("one", "user-one", List.of(ticket(), ticket()));

        Outcome outcome = world.send(cart);

        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        assertThat(((Outcome.Recorded) outcome).items())
                .extracting(item -> item.outcome().orElseThrow())
                .isEqualTo(world.outcomes(cart));
        expectIssued(cart, 2);
    }

    @Test
    void sentAndCompletedAgainItIsWhatItWas() {
        Cart cart = cart("again", "user-again", List.of(ticket(), ticket()));
        world.send(cart);
        List<ItemOutcome> first = world.outcomes(cart);

        assertThat(world.send(cart)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(world.complete(cart)).isTrue();
        world.retry(cart);

        assertThat(world.outcomes(cart)).isEqualTo(first);
        expectIssued(cart, 2);
    }

    @Test
    void sentAndCompletedByManyAtOnceItIsBoughtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Cart cart =
                    cart("many-" + round, "user-many-" + round, Collections.nCopies(4, ticket()));

            AtOnce.call(CALLERS, _ -> world.send(cart));
            AtOnce.call(
                    CALLERS, caller -> caller % 2 == 0 ? world.complete(cart) : world.send(cart));

            expectIssued(cart, 4);
        }
    }

    @Test
    void aCartThatNobodyCameToBuyIsBoughtByManyAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Cart cart =
                    cart("left-" + round, "user-left-" + round, Collections.nCopies(4, ticket()));
            world.leave(cart);

            AtOnce.call(
                    CALLERS,
                    caller ->
                            switch (caller % 3) {
                                case 0 -> world.retry(cart);
                                case 1 -> world.send(cart);
                                default -> world.complete(cart);
                            });
            // A caller that met too much contention says so and is retried.
            assertThat(world.complete(cart)).isTrue();

            expectIssued(cart, 4);
        }
    }

    @Test
    void aNewerCartBuysOnlyWhatIsNew() {
        Cart first = cart("grows", "user-grows", List.of(ticket(), ticket()));
        Cart second = later(first, 1, Collections.nCopies(3, ticket()));
        world.send(first);
        List<ItemOutcome> bought = world.outcomes(first);

        world.send(second);
        assertThat(world.complete(first)).isTrue();

        assertThat(world.outcomes(second))
                .hasSize(3)
                .startsWith(bought.toArray(ItemOutcome[]::new));
        expectIssued(second, 3);
    }

    @Test
    void ofSeveralCartsOfAnIdAtOnceEachPlaceBecomesOneTicket() {
        for (int round = 0; round < ROUNDS; round++) {
            Cart first =
                    cart("at-once-" + round, "user-at-once-" + round, List.of(ticket(), ticket()));

            AtOnce.call(
                    CALLERS,
                    caller -> world.send(later(first, caller, Collections.nCopies(3, ticket()))));
            Cart newest = later(first, CALLERS - 1, Collections.nCopies(3, ticket()));
            assertThat(world.complete(newest)).isTrue();

            expectIssued(newest, 3);
        }
    }

    /** The tickets beyond the hundred that a sender waits for are bought right after. */
    @Test
    void aHundredTicketsAreBoughtAtOnceAndTheRestLater() {
        Cart cart =
                cart(
                        "large",
                        "user-large",
                        IntStream.range(0, 103)
                                .mapToObj(i -> SampleCarts.ticketFor("large" + i + "@example.com"))
                                .toList());

        Outcome outcome = world.send(cart);

        assertThat(((Outcome.Recorded) outcome).items()).hasSize(100);
        assertThat(world.file(cart).reports()).isEmpty();
        assertThat(world.complete(cart)).isTrue();
        expectIssued(cart, 103);
        assertThat(world.file(cart).reports()).hasSize(1);
    }
}
