package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.Holder;
import java.util.Collection;
import java.util.List;

/** The tickets of a sealed list, as the records that their leaves are made of. */
@FunctionalInterface
public interface SealedTickets {

    /** Returns the records of {@code holders} that exist, in no order. */
    List<Entry> of(Draw draw, Collection<Holder> holders);
}
