package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.campaigns.entries.EvaluateEntry;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The consumer of the queue of received campaign entries, which evaluates each of them. */
public final class EvaluateEntriesFunction implements RequestStreamHandler {

    private final QueueBatch queue;
    private final EvaluateEntry evaluateEntry;

    public EvaluateEntriesFunction() {
        this(Wiring.inLambda());
    }

    public EvaluateEntriesFunction(Wiring wiring) {
        queue = new QueueBatch(wiring.failureLog());
        evaluateEntry = wiring.campaignUseCases().evaluateEntry();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        queue.serve(event, reply, this::evaluate);
    }

    private void evaluate(Map<String, @Nullable Object> message) {
        var received = ReceivedEntry.of(message);
        switch (evaluateEntry.evaluate(
                received.tenant(), received.campaignId(), received.entryId())) {
            case DONE -> {}
            case BUSY -> throw new IllegalStateException("to be evaluated again");
        }
    }
}
