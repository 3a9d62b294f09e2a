package fairdraw.testing;

import fairdraw.domain.Tenant;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.EventName;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bus that keeps what is published on it, in order, and listens to everything. */
public final class RecordedBus implements EventBus, Audience {

    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private volatile boolean listens = true;

    @Override
    public void publish(List<DomainEvent> published) {
        events.addAll(published);
    }

    @Override
    public boolean wants(Tenant tenant, EventName name) {
        return listens;
    }

    /** Listens to nothing from now on that is told only where somebody does. */
    public void deafen() {
        listens = false;
    }

    /** What was published, repetitions included. */
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
