package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.Draw;
import java.util.List;
import java.util.Locale;

/** The tickets of a draw as operators look for them. Every read is strongly consistent. */
public interface DrawTickets {

    /**
     * Returns the tickets in one of a draw's partitions in the order of their places, from the
     * first one behind {@code after} on, at most {@code limit}.
     *
     * @param after the {@link #place} of a ticket; empty for the first ones
     */
    List<Ticket> some(Draw draw, int partition, String after, int limit);

    /** Returns the tickets that a person holds in a draw, void ones too. */
    List<Ticket> of(Draw draw, String person);

    /** Returns the place of a ticket among those of its partition. */
    static String place(Ticket ticket) {
        return ticket.person() + '-' + String.format(Locale.ROOT, "%08x", ticket.number());
    }
}
