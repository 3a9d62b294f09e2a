package fairdraw.domain.events;

import java.util.HashSet;
import java.util.Set;

/** Some events did not reach the bus; the others of the same call did. */
public final class NotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> waiting;
    private final transient Set<String> refused;

    /**
     * Names the events that are still to be told.
     *
     * @param waiting the ids of those that the bus may take another time
     * @param refused the ids of those that it will never take as they are
     */
    public NotPublished(Set<String> waiting, Set<String> refused, String why) {
        super(
                waiting.size()
                        + " events were not published yet and "
                        + refused.size()
                        + " cannot be: "
                        + why);
        this.waiting = Set.copyOf(waiting);
        this.refused = Set.copyOf(refused);
    }

    /** The ids of the events that the bus may take another time. */
    public Set<String> waiting() {
        return waiting;
    }

    /** The ids of the events that the bus will never take as they are. */
    public Set<String> refused() {
        return refused;
    }

    /** The ids of all events that are still to be told. */
    public Set<String> eventIds() {
        Set<String> all = new HashSet<>(waiting);
        all.addAll(refused);
        return all;
    }
}
