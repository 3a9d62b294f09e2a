package fairdraw.functions.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.NotPublished;
import fairdraw.functions.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Publishes what happened, from the streams of the tables Draws, Campaigns and Carts. */
public final class PublishEventsFunction implements RequestStreamHandler {

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
    public void handleRequest(InputStream batch, OutputStream reply, Context context)
            throws IOException {
        publish(batch, reply);
    }

    void publish(InputStream batch, OutputStream reply) throws IOException {
        var result = new BatchResult();
        BatchDraws draws = events.batch();
        Map<DomainEvent, StreamRecord> told = new LinkedHashMap<>();
        for (StreamRecord record : StreamRecord.read(batch)) {
            try {
                events.of(record, draws).forEach(event -> told.put(event, record));
            } catch (RuntimeException unreadable) {
                park(record, unreadable, result);
            }
        }
        try {
            bus.publish(List.copyOf(told.keySet()));
        } catch (NotPublished failure) {
            told.forEach((event, record) -> {
                if (failure.eventIds().contains(event.id())) {
                    park(record, failure, result);
                }
            });
        }
        reply.write(result.json());
    }

    private void park(StreamRecord record, RuntimeException cause, BatchResult result) {
        try {
            parked.park(record, cause);
        } catch (RuntimeException nowhereToPark) {
            result.failed(record);
        }
    }
}
