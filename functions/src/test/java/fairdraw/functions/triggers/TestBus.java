package fairdraw.functions.triggers;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.NotPublished;
import fairdraw.domain.ids.EventId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A bus that remembers what it was told, and refuses or is too busy for events as asked. */
final class TestBus implements EventBus {

    final List<DomainEvent> told = new ArrayList<>();
    final Set<String> refused = new HashSet<>();
    final Set<String> busy = new HashSet<>();

    @Override
    public void publish(List<DomainEvent> events) {
        Set<EventId> failed = new HashSet<>();
        Set<EventId> waiting = new HashSet<>();
        for (DomainEvent event : events) {
            if (refused.contains(String.valueOf(event.data().get("id")))) {
                failed.add(event.id());
            } else if (busy.contains(String.valueOf(event.data().get("id")))) {
                waiting.add(event.id());
            } else {
                told.add(event);
            }
        }
        if (!failed.isEmpty() || !waiting.isEmpty()) {
            throw new NotPublished(waiting, failed, "refused");
        }
    }
}
