package fairdraw.domain.events;

import fairdraw.domain.Tenant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bus that keeps the published events in order, and an audience that wants every event. */
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

    /**
     * Has the audience want nothing from now on, so that events that need an audience are not
     * published.
     */
    public void deafen() {
        listens = false;
    }

    /** Returns the published events, repetitions included. */
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
