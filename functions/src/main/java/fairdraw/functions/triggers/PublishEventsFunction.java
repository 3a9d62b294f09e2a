package fairdraw.functions.triggers;

import fairdraw.functions.metrics.Metrics;
import fairdraw.functions.records.BatchResult;
import fairdraw.functions.records.EventPublisher;
import fairdraw.functions.records.StreamRecord;
import fairdraw.functions.wiring.Wiring;
import java.util.List;

/** The reader of the streams of the tables Draws, Campaigns and Carts that publishes events. */
public final class PublishEventsFunction extends StreamFunction {

    private final EventPublisher publisher;

    public PublishEventsFunction() {
        this(Wiring.inLambda());
    }

    public PublishEventsFunction(Wiring wiring) {
        this(
                new EventPublisher(
                        wiring.recordEvents(wiring.webhooks().publishedEvents()),
                        wiring.eventBus(),
                        wiring.parkedRecords()),
                wiring.metrics());
    }

    PublishEventsFunction(EventPublisher publisher, Metrics metrics) {
        super(metrics);
        this.publisher = publisher;
    }

    @Override
    protected BatchResult work(List<StreamRecord> records) {
        return publisher.publish(records);
    }
}
