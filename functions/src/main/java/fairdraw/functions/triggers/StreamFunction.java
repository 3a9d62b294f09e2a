package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.records.BatchResult;
import fairdraw.functions.records.StreamRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A function that reads the stream of a table. Records that it reports as failed, and all behind
 * the first of them, come again.
 */
public abstract class StreamFunction implements RequestStreamHandler {

    @Override
    public final void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        BatchEvents.write(work(StreamRecord.read(event)).response(), response);
    }

    /** Works on records in their order, and returns those that failed. */
    protected abstract BatchResult work(List<StreamRecord> records);
}
