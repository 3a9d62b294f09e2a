package fairdraw.functions.schedules;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.Identifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the queue in which every trigger of a draw ends. */
public final class AdvanceDrawFunction implements RequestStreamHandler {

    private final QueueBatch queue;
    private final AdvanceDraw advanceDraw;

    public AdvanceDrawFunction() {
        this(Wiring.inLambda());
    }

    public AdvanceDrawFunction(Wiring wiring) {
        queue = new QueueBatch(wiring.failureLog());
        advanceDraw = wiring.advanceDraw();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        queue.serve(event, reply, this::advance);
    }

    private void advance(Map<String, @Nullable Object> message) {
        if (!(message.get("drawId") instanceof String drawId)) {
            throw new IllegalArgumentException("a message without drawId");
        }
        advanceDraw.advance(Identifier.read(drawId));
    }
}
