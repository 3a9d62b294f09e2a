package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import java.util.List;

/** A kind of event by which some tickets of a completed draw are told. */
public interface TicketNews {

    /** The name of the event. */
    EventName name();

    /**
     * What is told of the tickets in a chunk of the sealed list.
     *
     * @param draw completed
     * @param chunk counted from 0
     */
    List<DomainEvent> of(Draw draw, int chunk);
}
