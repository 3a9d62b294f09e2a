package fairdraw.functions.triggers;

import fairdraw.domain.webhooks.PublishedEvents;
import fairdraw.functions.records.RecordWork;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.util.Optional;

/**
 * The consumer of the queue of parked records, which processes them once more. What fails again and
 * again is a dead letter, which an operator moves back when its cause is gone.
 */
public final class RedriveRecordsFunction extends MessageFunction {

    private final RecordWork work;

    public RedriveRecordsFunction() {
        this(Wiring.inLambda());
    }

    public RedriveRecordsFunction(Wiring wiring) {
        super(wiring, wiring.settings().parkedRecordsQueue());
        work =
                new RecordWork(
                        wiring.recordEvents(PublishedEvents.all()),
                        wiring.eventBus(),
                        wiring.lotteries().directory());
    }

    @Override
    protected void work(String body, Optional<String> group) throws IOException {
        work.repeat(body);
    }
}
