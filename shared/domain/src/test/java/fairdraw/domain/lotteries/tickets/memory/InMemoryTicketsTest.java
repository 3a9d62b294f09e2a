package fairdraw.domain.lotteries.tickets.memory;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.lotteries.tickets.GivenItems;
import fairdraw.domain.lotteries.tickets.Tickets;
import fairdraw.domain.lotteries.tickets.TicketsContract;

final class InMemoryTicketsTest implements TicketsContract {

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryTickets tickets = new InMemoryTickets(draws, new GivenItems());

    InMemoryTicketsTest() {
        tickets.hold(MOST);
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
