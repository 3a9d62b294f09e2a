package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.carts.ResumeCart;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves the queue of carts that asked for tickets: buys what was left over when they were taken,
 * which is nothing unless there was too much or something broke.
 */
public final class CompleteCartsFunction implements RequestStreamHandler {

    private final QueueBatch queue;
    private final ResumeCart resumeCart;

    public CompleteCartsFunction() {
        this(Wiring.inLambda());
    }

    public CompleteCartsFunction(Wiring wiring) {
        queue = new QueueBatch(wiring.failureLog());
        resumeCart = wiring.cartUseCases().resumeCart();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        queue.serve(event, reply, this::complete);
    }

    private void complete(Map<String, @Nullable Object> message) {
        var cart = RecordedCart.of(message);
        if (!resumeCart.complete(cart.tenant(), cart.cartId(), cart.version())) {
            throw new IllegalStateException("to be completed again");
        }
    }
}
