package fairdraw.domain.events;

import fairdraw.domain.ids.EventId;
import java.util.HashSet;
import java.util.Set;

/** The failure to publish some events of a call; its other events were published. */
public final class NotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<EventId> waiting;
    private final transient Set<EventId> refused;

    /**
     * @param waiting the ids of the events that the bus may accept on a retry
     * @param refused the ids of the events that the bus will never accept as they are
     */
    public NotPublished(Set<EventId> waiting, Set<EventId> refused, String why) {
        super(
                waiting.size()
                        + " events were not published yet and "
                        + refused.size()
                        + " cannot be: "
                        + why);
        this.waiting = Set.copyOf(waiting);
        this.refused = Set.copyOf(refused);
    }

    /** Returns the ids of the events that the bus may accept on a retry. */
    public Set<EventId> waiting() {
        return waiting;
    }

    /** Returns the ids of the events that the bus will never accept as they are. */
    public Set<EventId> refused() {
        return refused;
    }

    /** Returns the ids of all events that were not published. */
    public Set<EventId> eventIds() {
        Set<EventId> all = new HashSet<>(waiting);
        all.addAll(refused);
        return all;
    }
}
