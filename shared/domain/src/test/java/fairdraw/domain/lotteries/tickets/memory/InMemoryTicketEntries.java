package fairdraw.domain.lotteries.tickets.memory;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.EntryList;
import java.util.Optional;
import java.util.function.Predicate;

/** The entries of lotteries in memory, each a ticket of its player. */
public final class InMemoryTicketEntries implements Entries {

    private final InMemoryTickets tickets;

    public InMemoryTicketEntries(InMemoryTickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Optional<String> each(Draw draw, int partition, String from, Predicate<Entry> entry) {
        return EntryList.of(
                        tickets.in(draw).stream()
                                .filter(ticket ->
                                        new Person(ticket.person()).partition(draw.spread())
                                                == partition)
                                .map(ticket ->
                                        ticket.entry(
                                                tickets.player(draw, ticket.person())
                                                        .orElseThrow())))
                .each(from, entry);
    }
}
