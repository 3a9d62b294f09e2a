package fairdraw.aws.carts;

import static fairdraw.aws.carts.SampleCarts.cart;
import static fairdraw.aws.carts.SampleCarts.ticket;
import static fairdraw.aws.carts.SampleCarts.ticketAt;
import static fairdraw.aws.carts.SampleCarts.ticketOf;
import static fairdraw.aws.carts.SampleCarts.ticketWith;
import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static fairdraw.aws.lotteries.LotteryWorld.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.ListAudit;
import fairdraw.aws.dynamodb.AtOnce;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.carts.CartFile;
import fairdraw.domain.carts.ItemOutcome;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.lotteries.LotteryStatus;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.domain.lotteries.tickets.Purchase.PriceWarning;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.testing.Examples;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Items that get no ticket, and the results of retrying them. */
final class CartRefusalsTest {

    private static final String NEXT = "01957b1c-0000-8000-9000-000000000002";

    private final CartWorld world = CartWorld.calm(Examples.terms(200));

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> draws(Cart cart) {
        return world.outcomes(cart).stream().map(outcome -> ((Issued) outcome).drawId()).toList();
    }

    @Test
    void aLotteryThatIsNotThereIsUnknown() {
        Cart cart =
                cart("unknown", "u", List.of(ticketOf("monthly"), ticket(), ticketOf("No Slug")));

        world.send(cart);

        assertThat(world.reasons(cart))
                .containsExactly(Reason.UNKNOWN_LOTTERY, Reason.UNKNOWN_LOTTERY);
        assertThat(world.outcomes(cart).get(1)).isInstanceOf(Issued.class);
        assertThat(world.outcomes(cart))
                .extracting(ItemOutcome::lottery)
                .containsExactly(Optional.of("monthly"), Optional.of("weekly"), Optional.empty());
        world.audit(cart);
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
    void triedAgainAndRefusedForTheSameReasonItWasToldAlready() {
        Cart cart = cart("refused", "u", List.of(ticketOf("monthly")));
        world.send(cart);
        List<ItemOutcome> first = world.outcomes(cart);
        world.lottery.clock.set(LotteryWorld.OPENS.plusSeconds(9));

        world.retry(cart);

        assertThat(world.outcomes(cart)).isEqualTo(first);
        assertThat(world.file(cart).reports()).hasSize(1);
    }

    @Test
    void linesThatTheLotteryDoesNotAllowAreNotBought() {
        Line good = new Line(List.of(5, 4, 3, 2, 1), List.of(1));
        Cart cart =
                cart(
                        "lines",
                        "u",
                        List.of(
                                ticketWith(good),
                                ticketWith(new Line(List.of(1, 1, 2, 3, 4), List.of(1))),
                                ticketWith(),
                                ticketWith(new Line(List.of(), List.of()))));

        world.send(cart);

        assertThat(world.outcomes(cart).getFirst()).isInstanceOf(Issued.class);
        assertThat(world.reasons(cart))
                .containsExactly(Reason.INVALID_LINES, Reason.INVALID_LINES, Reason.INVALID_LINES);
        world.audit(cart);
    }

    @Test
    void pricesAreComparedAndOddOnesWarnedOf() {
        Line line = new Line(List.of(5, 4, 3, 2, 1), List.of(1));
        Cart cart =
                cart(
                        "prices",
                        "u",
                        List.of(
                                ticketAt("2.00"),
                                ticketAt("1.99"),
                                ticketAt("99.00"),
                                ticketWith(line, line)));
        Cart other = SampleCarts.in("EUR", cart("euros", "v", List.of(ticketAt("2.00"))));

        world.send(cart);
        world.send(other);

        assertThat(world.outcomes(cart))
                .extracting(outcome -> ((Issued) outcome).warning())
                .containsExactly(
                        Optional.empty(),
                        Optional.of(PriceWarning.BELOW_PRICE),
                        Optional.empty(),
                        Optional.of(PriceWarning.BELOW_PRICE));
        assertThat(world.outcomes(other))
                .extracting(outcome -> ((Issued) outcome).warning())
                .containsExactly(Optional.of(PriceWarning.OTHER_CURRENCY));
        world.audit(cart);
        world.audit(other);
    }

    @Test
    void fromTheCloseOnATicketIsOfTheNextDrawOrOfNone() {
        Cart none = cart("none", "u", List.of(ticket()));
        Cart next = cart("next", "u", List.of(ticket()));
        world.lottery.clock.set(CLOSES);

        world.send(none);
        world.lottery.createDraw(
                TENANT,
                NEXT,
                Examples.terms(200),
                new DrawTimes(CLOSES, CLOSES.plusSeconds(3_600), CLOSES.plusSeconds(7_200)));
        world.send(next);

        assertThat(world.reasons(none)).containsExactly(Reason.NO_OPEN_DRAW);
        assertThat(draws(next)).containsExactly(NEXT);
        world.retry(none);
        assertThat(draws(none)).containsExactly(NEXT);
        world.audit(none);
        world.audit(next);
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
        ListAudit.check(world.lottery, done, bought, Set.of());
    }
}
