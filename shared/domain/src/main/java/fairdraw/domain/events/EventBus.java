package fairdraw.domain.events;

import java.util.List;

/** Where events go. */
public interface EventBus {

    /**
     * Publishes all of {@code events}, at least once each and in no promised order.
     *
     * @throws NotPublished when some could not be published, after trying for a while
     */
    void publish(List<DomainEvent> events);
}
