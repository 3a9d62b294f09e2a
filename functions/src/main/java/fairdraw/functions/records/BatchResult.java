package fairdraw.functions.records;

import fairdraw.functions.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What Lambda is told of a batch: the records to bring again; the stream waits at the first. */
public final class BatchResult {

    private final List<StreamRecord> failed = new ArrayList<>();

    public void failed(StreamRecord record) {
        failed.add(record);
    }

    /** Whether nothing has to come again. */
    boolean isDone() {
        return failed.isEmpty();
    }

    public byte[] json() {
        List<Json> failures =
                failed.stream()
                        .map(record -> Json.object().put("itemIdentifier", record.sequenceNumber()))
                        .toList();
        return Json.object()
                .put("batchItemFailures", failures)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
