package fairdraw.functions.records;

import fairdraw.aws.TransientFaults;
import fairdraw.aws.campaigns.CampaignEntryItems;
import fairdraw.aws.giveaways.ParticipationItems;
import fairdraw.aws.lotteries.TicketItems;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.NotPublished;
import fairdraw.functions.metrics.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The step that publishes the events of records. Records that fail because a service is unavailable
 * are retried; those that can never succeed are parked, so that they hold up nothing behind them.
 */
public final class EventPublisher {

    /** The types of what is an entry as soon as it is stored. */
    private static final Set<String> ENTRIES =
            Set.of(TicketItems.TYPE, CampaignEntryItems.TYPE, ParticipationItems.TYPE);

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
        List<StreamRecord> entries = new ArrayList<>();
        for (StreamRecord record : records) {
            try {
                events.of(record, draws).forEach(event -> told.put(event, record));
                if (record.isInsert() && ENTRIES.contains(record.type())) {
                    entries.add(record);
                }
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
        } catch (NotPublished failure) {
            leave(told, failure, result);
        }
        entries.removeIf(result::isFailed);
        result.counted(Metric.ENTRIES, entries.size());
        return result;
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
