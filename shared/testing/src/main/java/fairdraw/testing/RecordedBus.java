package fairdraw.testing;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bus that keeps what is published on it, in order. */
public final class RecordedBus implements EventBus {

    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void publish(List<DomainEvent> published) {
        events.addAll(published);
    }

    /** What was published, repetitions included. */
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
