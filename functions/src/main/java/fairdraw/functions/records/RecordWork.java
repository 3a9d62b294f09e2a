package fairdraw.functions.records;

import fairdraw.domain.events.EventBus;
import fairdraw.functions.http.FailureLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The work of all readers of the stream, repeated for a parked record. Each part changes nothing if
 * it was done before, so it does not matter which of them had failed.
 */
public final class RecordWork {

    private final RecordEvents events;
    private final EventBus bus;
    private final DirectoryFiller filler;
    private final FailureLog log;

    /**
     * @param filler a filler that parks nothing
     */
    public RecordWork(RecordEvents events, EventBus bus, DirectoryFiller filler, FailureLog log) {
        this.events = events;
        this.bus = bus;
        this.filler = filler;
        this.log = log;
    }

    /** Processes the record parked as this body; returns whether all parts succeeded. */
    public boolean done(String messageId, String body) {
        try {
            List<StreamRecord> records = StreamRecord.read(batch(ParkedRecords.json(body)));
            BatchDraws draws = events.batch();
            records.forEach(each -> bus.publish(events.of(each, draws)));
            return filler.fill(records).isDone();
        } catch (IOException | RuntimeException failure) {
            log.unexpected(messageId, failure);
            return false;
        }
    }

    private static ByteArrayInputStream batch(String record) {
        String batch = "{\"Records\":[" + record + "]}";
        return new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8));
    }
}
