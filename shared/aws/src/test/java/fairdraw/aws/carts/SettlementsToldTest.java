package fairdraw.aws.carts;

import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static fairdraw.aws.lotteries.LotteryWorld.SLUG;
import static fairdraw.aws.lotteries.LotteryWorld.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.Voiding;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.Tiers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The events of a settled draw's cart tickets, one for each, won or lost. */
final class SettlementsToldTest {

    /** A coin, of which each line calls a side for 1.50. */
    private static final Terms COIN =
            new Terms(
                    new NumbersConfig(new NumberPool(1, 1, 2), Optional.empty()),
                    200,
                    "USD",
                    20,
                    10,
                    0,
                    new Tiers(List.of(new FixedTier("Right", 1, null, 150))));

    private final LotteryWorld world = LotteryWorld.calm(15).with(COIN);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyTicketOfACartIsToldOnceWithItsOutcomeAndNoOtherTicketIs() {
        List<Ticket> bought =
                List.of(
                        world.buy(purchase(new CartId("c-1"), 0, "USD", 1)),
                        world.buy(purchase(new CartId("c-1"), 3, "USD", 2)),
                        world.buy(purchase(new CartId("c-2"), 0, "EUR", 1, 2, 1)),
                        world.buy(purchase(new CartId("c-3"), 0, "USD", 2, 2)));
        world.buy(LotteryWorld.lines("ada@example.com", line(1)));
        world.buy(LotteryWorld.lines("bob@example.com", line(2)));

        Draw done = world.runToTheEnd();

        List<DomainEvent> told = told();
        assertThat(told).extracting(DomainEvent::id).doesNotHaveDuplicates();
        assertThat(told)
                .extracting(event -> event.data().get("ticketId"))
                .containsExactlyInAnyOrderElementsOf(
                        bought.stream().map(ticket -> ticket.id().text()).toList());
        Progress.Completed completed = (Progress.Completed) done.progress();
        int side = completed.settled().drawn().main().getFirst();
        for (DomainEvent event : told) {
            Ticket ticket =
                    bought.stream()
                            .filter(each -> each.id().text().equals(event.data().get("ticketId")))
                            .findFirst()
                            .orElseThrow();
            long right = ticket.lines().stream().filter(line -> line.main().contains(side)).count();
            assertThat(event.tenant()).isEqualTo(TENANT);
            assertThat(event.occurredAt()).isEqualTo(completed.completedAt());
            assertThat(event.data())
                    .containsEntry("status", right > 0 ? "WON" : "LOST")
                    .containsEntry("winTier", right > 0 ? "Right" : null)
                    .containsEntry("amount", List.of("0.00", "1.50", "3.00").get((int) right))
                    .containsEntry("ticketRef", ticket.ref().text());
            assertThat((List<?>) event.data().get("lines"))
                    .extracting("matchedMain")
                    .isEqualTo(
                            ticket.lines().stream()
                                    .map(line ->
                                            line.main().contains(side) ? List.of(side) : List.of())
                                    .toList());
        }
        assertThat(done.nextAt()).isNull();
    }

    @Test
    void theEventNamesTheCartTheLotteryAndTheDraw() {
        Ticket ticket = world.buy(purchase(new CartId("c-9"), 4, "USD", 1));
        Draw done = world.runToTheEnd();

        DomainEvent event = told().getFirst();

        assertThat(told()).hasSize(1);
        assertThat(event.data())
                .containsEntry("cartId", "c-9")
                .containsEntry("item", 4)
                .containsEntry("userId", "u-c-9")
                .containsEntry("origin", "shop.example.com")
                .containsEntry("lotteryId", ticket.lotteryId().text())
                .containsEntry("lotterySlug", SLUG.text())
                .containsEntry("lotteryName", "Mega Millions Weekly")
                .containsEntry("lotteryType", "STANDARD_DRAW")
                .containsEntry("drawId", done.id().text())
                .containsEntry("drawAt", "2026-03-01T20:10:00Z")
                .containsEntry("currency", "USD")
                .containsEntry("exchangeRate", "0.92");
    }

    @Test
    void theRateOfAnotherCurrencyIsNotTold() {
        world.buy(purchase(new CartId("c-1"), 0, "EUR", 1));
        world.runToTheEnd();

        assertThat(told().getFirst().data())
                .containsEntry("currency", "USD")
                .containsEntry("exchangeRate", null);
    }

    @Test
    void aVoidTicketIsNotSettled() {
        Ticket ticket = world.buy(purchase(new CartId("c-1"), 0, "USD", 1));
        Ticket other = world.buy(purchase(new CartId("c-1"), 1, "USD", 2));
        assertThat(world.tickets.makeVoid(world.draw(), ticket, "mistake", world.clock.instant()))
                .isEqualTo(Voiding.DONE);

        world.runToTheEnd();

        assertThat(told())
                .extracting(event -> event.data().get("ticketId"))
                .containsExactly(other.id().text());
    }

    @Test
    void whereNobodyListensNothingIsTold() {
        world.buy(purchase(new CartId("c-1"), 0, "USD", 1, 2));
        world.bus.deafen();

        Draw done = world.runToTheEnd();

        assertThat(world.bus.events()).isEmpty();
        assertThat(done.progress()).isInstanceOf(Progress.Completed.class);
        assertThat(done.nextAt()).isNull();
    }

    @Test
    void aDrawThatWasCalledOffSettlesNothing() {
        world.buy(purchase(new CartId("c-1"), 0, "USD", 1));
        world.advanceAt(CLOSES);
        world.cancelDraw.ask(TENANT, world.draw().id(), "flood", new OperatorId("operator"));

        world.runToTheEnd();

        assertThat(told()).isEmpty();
    }

    private List<DomainEvent> told() {
        return world.bus.events().stream()
                .filter(event -> event.type().equals("cart.ticket.settled"))
                .toList();
    }

    private static EnterLottery.Line line(int side) {
        return new EnterLottery.Line(List.of(side), List.of());
    }

    private static EnterLottery.Request purchase(
            CartId cart, int item, String currency, int... sides) {
        return CartPurchase.of(
                cart,
                item,
                currency,
                Optional.of(Arrays.stream(sides).mapToObj(SettlementsToldTest::line).toList()));
    }
}
