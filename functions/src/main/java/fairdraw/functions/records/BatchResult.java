package fairdraw.functions.records;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import fairdraw.functions.metrics.Metric;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to Lambda about a batch: the records to deliver again, at the first of which the
 * stream waits.
 */
public final class BatchResult {

    private final List<StreamRecord> failed = new ArrayList<>();
    private final Map<Metric, Long> counts = new EnumMap<>(Metric.class);

    public void failed(StreamRecord record) {
        failed.add(record);
    }

    /** Parks a record that can never succeed; one that finds no place is delivered again. */
    void park(StreamRecord record, RuntimeException cause, Parking parking) {
        try {
            parking.park(record, cause);
            counted(Metric.EVENTS_PARKED, 1);
        } catch (RuntimeException nowhereToPark) {
            failed(record);
        }
    }

    /** Counts what became of records, for the log. */
    void counted(Metric metric, long more) {
        if (more > 0) {
            counts.merge(metric, more, Long::sum);
        }
    }

    public Map<Metric, Long> counts() {
        return Map.copyOf(counts);
    }

    /** Returns the number of records to deliver again. */
    public int failures() {
        return failed.size();
    }

    /** Whether a record has to be delivered again. */
    boolean isFailed(StreamRecord record) {
        return failed.contains(record);
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
