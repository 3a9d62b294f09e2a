package fairdraw.domain.carts.settlement;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketNews;
import fairdraw.domain.lotteries.tickets.Tickets;
import java.util.List;
import java.util.stream.Stream;

/** The events of settled tickets that were bought with carts; it reads no other tickets. */
public final class SettlementNews implements TicketNews {

    private final SealedLists lists;
    private final Tickets tickets;
    private final Lotteries lotteries;

    public SettlementNews(SealedLists lists, Tickets tickets, Lotteries lotteries) {
        this.lists = lists;
        this.tickets = tickets;
        this.lotteries = lotteries;
    }

    @Override
    public EventName name() {
        return EventName.CART_TICKET_SETTLED;
    }

    @Override
    public List<DomainEvent> of(Draw draw, int chunk) {
        List<Holder> purchases =
                lists.holders(draw, chunk).stream().filter(Holder::isPurchase).toList();
        if (purchases.isEmpty()) {
            return List.of();
        }
        Lottery lottery =
                lotteries.find(draw.tenant(), LotteryOccasion.of(draw).slug()).orElseThrow();
        return tickets.of(draw, purchases).values().stream()
                .flatMap(ticket -> event(draw, lottery, ticket))
                .toList();
    }

    private static Stream<DomainEvent> event(Draw draw, Lottery lottery, Ticket ticket) {
        return ticket
                .purchase()
                .map(purchase -> SettlementEvents.settled(draw, lottery, ticket, purchase))
                .stream();
    }
}
