package fairdraw.functions.records;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
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

    /** Parks a record that can never succeed; one that finds no place is delivered again. */
    void park(StreamRecord record, RuntimeException cause, Parking parking) {
        try {
            parking.park(record, cause);
        } catch (RuntimeException nowhereToPark) {
            failed(record);
        }
    }

    /** Whether no record has to be delivered again. */
    boolean isDone() {
        return failed.isEmpty();
    }

    public StreamsEventResponse response() {
        return new StreamsEventResponse(
                failed.stream()
                        .map(record -> new BatchItemFailure(record.sequenceNumber()))
                        .toList());
    }
}
