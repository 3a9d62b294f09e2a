package fairdraw.functions.triggers;

import fairdraw.aws.TransientFaults;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.NotPublished;
import fairdraw.functions.records.BatchDraws;
import fairdraw.functions.records.BatchResult;
import fairdraw.functions.records.ParkedRecords;
import fairdraw.functions.records.RecordEvents;
import fairdraw.functions.records.StreamRecord;
import fairdraw.functions.wiring.Wiring;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reader of the streams of the tables Draws, Campaigns and Carts that publishes events. Records
 * that fail because a service is unavailable are retried; those that can never succeed are parked,
 * so that they hold up nothing behind them.
 */
public final class PublishEventsFunction extends StreamFunction {

    private final RecordEvents events;
    private final EventBus bus;
    private final ParkedRecords parked;

    public PublishEventsFunction() {
        this(Wiring.inLambda());
    }

    public PublishEventsFunction(Wiring wiring) {
        this(wiring.recordEvents(), wiring.eventBus(), wiring.parkedRecords());
    }

    PublishEventsFunction(RecordEvents events, EventBus bus, ParkedRecords parked) {
        this.events = events;
        this.bus = bus;
        this.parked = parked;
    }

    @Override
    protected BatchResult work(List<StreamRecord> records) {
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
                    park(record, failure, result);
                }
            }
        }
        try {
            bus.publish(List.copyOf(told.keySet()));
        } catch (NotPublished failure) {
            leave(told, failure, result);
        }
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
        refused.forEach(record -> park(record, failure, result));
    }

    private void park(StreamRecord record, RuntimeException cause, BatchResult result) {
        try {
            parked.park(record, cause);
        } catch (RuntimeException nowhereToPark) {
            result.failed(record);
        }
    }
}
