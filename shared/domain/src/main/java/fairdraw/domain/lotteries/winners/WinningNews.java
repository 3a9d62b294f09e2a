package fairdraw.domain.lotteries.winners;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.lotteries.tickets.TicketEvents;
import fairdraw.domain.lotteries.tickets.TicketNews;
import fairdraw.domain.lotteries.tickets.TicketOutcome;
import fairdraw.domain.lotteries.winners.Winners.WonTicket;
import java.util.List;

/** The events of winning tickets; it reads no other tickets. */
public final class WinningNews implements TicketNews {

    private final Winners winners;

    public WinningNews(Winners winners) {
        this.winners = winners;
    }

    @Override
    public EventName name() {
        return EventName.LOTTERY_TICKET_WON;
    }

    @Override
    public List<DomainEvent> of(Draw draw, int chunk) {
        Progress.Settled settled = ((Progress.Completed) draw.progress()).settled();
        return winners.in(draw, settled, chunk).stream().map(won -> event(settled, won)).toList();
    }

    private static DomainEvent event(Progress.Settled settled, WonTicket won) {
        return TicketEvents.won(
                won.ticket(),
                new TicketOutcome(TicketOutcome.Status.WON, won.tier(), won.amountCents()),
                settled.drawn().drawnAt());
    }
}
