package fairdraw.aws.carts;

import static fairdraw.aws.carts.SampleCarts.cart;
import static fairdraw.aws.carts.SampleCarts.ticket;
import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.carts.CartFile;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.LotteryStatus;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.winners.ListAudit;
import fairdraw.testing.AtOnce;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Items that get no ticket, and the results of retrying them. */
final class CartRefusalsTest {

    private final CartWorld world = CartWorld.calm(SampleLottery.terms(200));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aPausedLotteryTakesNothingUntilItIsResumedAndTheCartTriedAgain() {
        Cart cart = cart("paused", "u", List.of(ticket(), ticket()));
        world.put(LotteryStatus.PAUSED);
        world.send(cart);
        assertThat(world.reasons(cart))
                .containsExactly(Reason.LOTTERY_NOT_ACTIVE, Reason.LOTTERY_NOT_ACTIVE);
        world.audit(cart);

        world.put(LotteryStatus.ACTIVE);
        assertThat(world.complete(cart)).isTrue();
        assertThat(world.reasons(cart)).hasSize(2);
        CartFile file = world.retry(cart);

        assertThat(file.outcomesInOrder()).allMatch(Issued.class::isInstance).hasSize(2);
        assertThat(world.file(cart).reports()).hasSize(2);
        world.audit(cart);
    }

    @Test
    void aCartThatMeetsTheCloseIsDecidedEitherWayAndTheListHoldsItsTickets() {
        List<Cart> carts =
                IntStream.range(0, 12)
                        .mapToObj(i -> cart("close-" + i, "u-" + i, List.of(ticket(), ticket())))
                        .toList();

        AtOnce.call(
                carts.size() + 1,
                caller -> {
                    if (caller == carts.size()) {
                        world.lottery.advanceAt(CLOSES);
                    } else {
                        world.send(carts.get(caller));
                    }
                    return caller;
                });

        for (Cart cart : carts) {
            assertThat(world.complete(cart)).isTrue();
            assertThat(world.outcomes(cart)).hasSize(2);
            assertThat(world.reasons(cart)).allMatch(Reason.NO_OPEN_DRAW::equals);
            world.audit(cart);
        }
        List<Ticket> bought = world.lottery.storedTickets();
        Draw done = world.lottery.runToTheEnd();
        ListAudit.check(world.lottery.audited, done, bought, Set.of());
    }
}
