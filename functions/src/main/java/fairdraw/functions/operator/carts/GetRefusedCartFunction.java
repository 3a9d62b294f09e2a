package fairdraw.functions.operator.carts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /operator/v1/organisations/{org}/{mode}/refused-carts/{refusedId}}. */
public final class GetRefusedCartFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final RefusedCarts refusedCarts;

    public GetRefusedCartFunction() {
        this(Wiring.inLambda());
    }

    public GetRefusedCartFunction(Wiring wiring) {
        endpoint = wiring.operator();
        refusedCarts = wiring.cartUseCases().refusedCarts();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::refusedCart);
    }

    private Reply refusedCart(Request request, OperatorCall call) {
        return refusedCarts
                .find(call.tenant(), request.path("refusedId"))
                .<Reply>map(kept -> Reply.json(200, RefusedCartForm.of(kept)))
                .orElseGet(() -> Reply.problem(404, "Refused cart not found"));
    }
}
