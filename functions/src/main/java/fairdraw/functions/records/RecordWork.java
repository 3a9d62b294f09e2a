package fairdraw.functions.records;

import fairdraw.domain.NotNow;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.lotteries.tickets.Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The work of all readers of the stream, repeated for a parked record. Each part changes nothing if
 * it was done before, so it does not matter which of them had failed.
 */
public final class RecordWork {

    private final RecordEvents events;
    private final EventBus bus;
    private final Directory directory;

    public RecordWork(RecordEvents events, EventBus bus, Directory directory) {
        this.events = events;
        this.bus = bus;
        this.directory = directory;
    }

    /** Processes the record parked as this body; throws why it cannot be processed. */
    public void repeat(String body) throws IOException {
        List<StreamRecord> records = StreamRecord.read(batch(ParkedRecords.json(body)));
        BatchDraws draws = events.batch();
        records.forEach(each -> bus.publish(events.of(each, draws)));
        fill(records);
    }

    private void fill(List<StreamRecord> records) {
        List<RuntimeException> causes = new ArrayList<>();
        var filler = new DirectoryFiller(directory, (_, cause) -> causes.add(cause));
        boolean done = filler.fill(records).isDone();
        if (!causes.isEmpty()) {
            throw causes.getFirst();
        }
        if (!done) {
            throw new NotNow("the directory takes no rows");
        }
    }

    private static ByteArrayInputStream batch(String record) {
        String batch = "{\"Records\":[" + record + "]}";
        return new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8));
    }
}
