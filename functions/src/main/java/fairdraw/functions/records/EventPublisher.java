package fairdraw.functions.records;

import fairdraw.aws.TransientFaults;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.EventName;
import fairdraw.domain.events.NotPublished;
import fairdraw.domain.ids.EventId;
import fairdraw.functions.metrics.Metric;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The step that publishes the events of records. Records that fail because a service is unavailable
 * are retried; those that can never succeed are parked, so that they hold up nothing behind them.
 */
public final class EventPublisher {

    private static final Set<EventName> ENTRIES =
            EnumSet.of(
                    EventName.LOTTERY_ENTRY_CREATED,
                    EventName.ENTRY_RECEIVED,
                    EventName.DRAW_CONSUMER_ENTERED);

    private final RecordEvents events;
    private final EventBus bus;
    private final Parking parking;

    public EventPublisher(RecordEvents events, EventBus bus, Parking parking) {
        this.events = events;
        this.bus = bus;
        this.parking = parking;
    }

    /** Publishes the events of records in their order, and returns the records that failed. */
    public BatchResult publish(List<StreamRecord> records) {
        var result = new BatchResult();
        BatchDraws draws = events.batch();
        Map<DomainEvent, StreamRecord> told = new LinkedHashMap<>();
        for (StreamRecord record : records) {
            try {
                events.of(record, draws).forEach(event -> told.put(event, record));
            } catch (RuntimeException failure) {
                if (TransientFaults.include(failure)) {
                    result.failed(record);
                } else {
                    result.park(record, failure, parking);
                }
            }
        }
        try {
            bus.publish(List.copyOf(told.keySet()));
            result.counted(Metric.ENTRIES, entries(told.keySet(), _ -> true));
        } catch (NotPublished failure) {
            Set<EventId> left = new HashSet<>(failure.waiting());
            left.addAll(failure.refused());
            result.counted(
                    Metric.ENTRIES, entries(told.keySet(), event -> !left.contains(event.id())));
            leave(told, failure, result);
        }
        return result;
    }

    private static long entries(Set<DomainEvent> told, Predicate<DomainEvent> published) {
        return told.stream()
                .filter(event -> ENTRIES.stream().anyMatch(name -> name.isOf(event)))
                .filter(published)
                .count();
    }

    private void leave(
            Map<DomainEvent, StreamRecord> told, NotPublished failure, BatchResult result) {
        Set<StreamRecord> waiting = new LinkedHashSet<>();
        Set<StreamRecord> refused = new LinkedHashSet<>();
        told.forEach((event, record) -> {
            if (failure.waiting().contains(event.id())) {
                waiting.add(record);
            } else if (failure.refused().contains(event.id())) {
                refused.add(record);
            }
        });
        waiting.forEach(result::failed);
        refused.removeAll(waiting);
        refused.forEach(record -> result.park(record, failure, parking));
    }
}
