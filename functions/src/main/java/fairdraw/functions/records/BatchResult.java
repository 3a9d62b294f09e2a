package fairdraw.functions.records;

import fairdraw.functions.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to Lambda about a batch: the records to deliver again, at the first of which the
 * stream waits.
 */
public final class BatchResult {

    private final List<StreamRecord> failed = new ArrayList<>();

    public void failed(StreamRecord record) {
        failed.add(record);
    }

    /** Whether no record has to be delivered again. */
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
