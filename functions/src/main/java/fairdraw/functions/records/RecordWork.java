package fairdraw.functions.records;

import fairdraw.domain.events.EventBus;
import fairdraw.functions.http.FailureLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Does with a parked record all that readers of the stream do with it. Each part changes nothing
 * when it was done before, so nobody needs to know which of them had failed.
 */
public final class RecordWork {

    private final RecordEvents events;
    private final EventBus bus;
    private final DirectoryFiller filler;
    private final FailureLog log;

    /**
     * @param filler one that parks nothing
     */
    public RecordWork(RecordEvents events, EventBus bus, DirectoryFiller filler, FailureLog log) {
        this.events = events;
        this.bus = bus;
        this.filler = filler;
        this.log = log;
    }

    /** Whether all of it is done with the record that is parked as this body. */
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
