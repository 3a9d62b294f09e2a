package fairdraw.domain.lotteries.tickets.memory;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.lotteries.tickets.GivenItems;
import fairdraw.domain.lotteries.tickets.TicketEntriesContract;
import fairdraw.domain.lotteries.tickets.Tickets;

final class InMemoryTicketEntriesTest implements TicketEntriesContract {

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryTickets tickets = new InMemoryTickets(draws, new GivenItems());
    private final InMemoryTicketEntries entries = new InMemoryTicketEntries(tickets);

    @Override
    public Entries entries() {
        return entries;
    }

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public Draws draws() {
        return draws;
    }
}
