package fairdraw.domain.lotteries.tickets.memory;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.lotteries.erasure.EraseTickets;
import fairdraw.domain.lotteries.tickets.GivenItems;
import fairdraw.domain.lotteries.tickets.RemovalContract;
import fairdraw.domain.lotteries.tickets.Tickets;

final class InMemoryRemovalTest implements RemovalContract {

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryTickets tickets = new InMemoryTickets(draws, new GivenItems());

    @Override
    public EraseTickets.Removal removal() {
        return tickets.removal();
    }

    @Override
    public People people() {
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
