package fairdraw.domain.carts.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.domain.lotteries.tickets.SampleTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.winners.LotteryBench;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The news of tickets that carts paid for, which are told whether they won or lost. */
final class SettlementNewsTest {

    private final LotteryBench bench = new LotteryBench(1, SampleLottery.terms(200));
    private final SettlementNews news =
            new SettlementNews(bench.lists, bench.tickets, bench.lotteries);

    private Ticket buyIn(String cart, String player, List<Line> lines) {
        Ticket sample =
                SampleTickets.in(new CartId(cart), SampleTickets.of(bench.draw(), player, 1));
        return bench.buy(player, lines, sample.purchase());
    }

    @Test
    void everyTicketOfACartIsToldOnceAndNoOther() {
        Ticket one = buyIn("cart-1", "ada", bench.picks(1));
        Ticket two = buyIn("cart-2", "bob", bench.picks(2));
        bench.buy("cy", bench.picks(1));
        Draw done = bench.runToTheEnd();
        Progress.Completed completed = (Progress.Completed) done.progress();

        List<DomainEvent> events = news.of(done, 0);

        assertThat(events)
                .allSatisfy(event -> {
                    assertThat(news.name().isOf(event)).isTrue();
                    assertThat(event.occurredAt()).isEqualTo(completed.completedAt());
                    assertThat(event.data())
                            .containsEntry("drawId", done.id().text())
                            .containsEntry("lotteryName", "Mega Millions Weekly")
                            .containsEntry("origin", "shop.example.com")
                            .containsEntry("currency", "USD")
                            .containsEntry("exchangeRate", "1")
                            .containsEntry(
                                    "numbers",
                                    Map.of(
                                            "main",
                                            completed.settled().drawn().main(),
                                            "bonus",
                                            completed.settled().drawn().bonus()));
                })
                .extracting(
                        event -> event.data().get("cartId") + " " + event.data().get("ticketId"))
                .containsExactlyInAnyOrder(
                        "cart-1 " + one.id().text(), "cart-2 " + two.id().text());
        assertThat(news.of(done, 0)).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void aVoidTicketIsNotSettled() {
        Ticket ticket = buyIn("cart-1", "ada", bench.picks(1));
        bench.tickets.makeVoid(bench.draw(), ticket, "refunded", bench.clock.instant());
        Draw done = bench.runToTheEnd();

        assertThat(news.of(done, 0)).isEmpty();
    }

    @Test
    void aChunkWithoutTicketsOfCartsIsNoNews() {
        bench.buy("cy", bench.picks(1));
        Draw done = bench.runToTheEnd();

        assertThat(news.of(done, 0)).isEmpty();
    }
}
