package fairdraw.domain.lotteries.tickets.memory;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.lotteries.tickets.DrawTickets;
import fairdraw.domain.lotteries.tickets.DrawTicketsContract;
import fairdraw.domain.lotteries.tickets.GivenItems;
import fairdraw.domain.lotteries.tickets.Tickets;

final class InMemoryDrawTicketsTest implements DrawTicketsContract {

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryTickets tickets = new InMemoryTickets(draws, new GivenItems());

    @Override
    public DrawTickets drawTickets() {
        return tickets;
    }

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public void open(Draw draw) {
        assertThat(draws.create(draw)).isTrue();
    }
}
