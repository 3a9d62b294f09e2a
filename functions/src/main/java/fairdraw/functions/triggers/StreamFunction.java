package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.metrics.Metrics;
import fairdraw.functions.records.BatchResult;
import fairdraw.functions.records.StreamRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * A function that reads the stream of a table. Records that it reports as failed, and all behind
 * the first of them, come again.
 */
public abstract class StreamFunction implements RequestStreamHandler {

    private final BatchLog log;

    StreamFunction(Metrics metrics) {
        log = new BatchLog(metrics, getClass().getSimpleName());
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        Instant begun = log.begin();
        List<StreamRecord> records = StreamRecord.read(event);
        BatchResult result = work(records);
        BatchEvents.write(result.response(), response);
        log.done(records.size(), result.failures(), result.counts(), begun);
    }

    /** Works on records in their order, and returns those that failed. */
    protected abstract BatchResult work(List<StreamRecord> records);
}
