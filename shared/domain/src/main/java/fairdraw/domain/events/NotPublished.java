package fairdraw.domain.events;

import java.util.Set;

/** Some events did not reach the bus; the others of the same call did. */
public final class NotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> eventIds;

    /** Names the events that are still to be told. */
    public NotPublished(Set<String> eventIds, String why) {
        super(eventIds.size() + " events were not published: " + why);
        this.eventIds = Set.copyOf(eventIds);
    }

    /** The ids of the events that are still to be told. */
    public Set<String> eventIds() {
        return eventIds;
    }
}
