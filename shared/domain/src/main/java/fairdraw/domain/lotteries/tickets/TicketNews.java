package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import java.util.List;

/** A kind of event that concerns some of the tickets in a completed draw. */
public interface TicketNews {

    /** Returns the name of the event. */
    EventName name();

    /**
     * Returns the events of the tickets in a chunk of the sealed list.
     *
     * @param draw completed
     * @param chunk counted from 0
     */
    List<DomainEvent> of(Draw draw, int chunk);
}
