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
 * The consumer of the queue of carts with tickets: buys those that were left over when the cart was
 * recorded, normally none unless there were too many or a call broke off.
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
