package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.Draw;

final class InMemoryTicketsTest implements TicketsContract {

    private final InMemoryTickets tickets = new InMemoryTickets(new GivenItems());

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public void open(Draw draw) {
        tickets.open(draw);
    }
}
