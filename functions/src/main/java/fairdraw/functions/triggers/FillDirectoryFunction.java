package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.records.DirectoryFiller;
import fairdraw.functions.records.StreamRecord;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The reader of the stream of the table Draws that lists tickets as they are bought and voided. */
public final class FillDirectoryFunction implements RequestStreamHandler {

    private final DirectoryFiller filler;

    public FillDirectoryFunction() {
        this(Wiring.inLambda());
    }

    public FillDirectoryFunction(Wiring wiring) {
        filler = new DirectoryFiller(wiring.directory(), wiring.parkedRecords()::park);
    }

    @Override
    public void handleRequest(InputStream batch, OutputStream reply, Context context)
            throws IOException {
        reply.write(filler.fill(StreamRecord.read(batch)).json());
    }
}
