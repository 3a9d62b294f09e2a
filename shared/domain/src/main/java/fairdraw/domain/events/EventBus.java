package fairdraw.domain.events;

import java.util.List;

/** The bus that events are published to. */
public interface EventBus {

    /**
     * Publishes all of {@code events}, each at least once, in no guaranteed order.
     *
     * @throws NotPublished if some could not be published, after retries
     */
    void publish(List<DomainEvent> events);
}
