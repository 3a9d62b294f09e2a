package fairdraw.functions.operator.carts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /operator/v1/organisations/{org}/{mode}/refused-carts}, in the order of their ids. */
public final class ListRefusedCartsFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final RefusedCarts refusedCarts;

    public ListRefusedCartsFunction() {
        this(Wiring.inLambda());
    }

    public ListRefusedCartsFunction(Wiring wiring) {
        endpoint = wiring.operator().asking(Listing.LIMIT, Listing.AFTER);
        refusedCarts = wiring.cartUseCases().refusedCarts();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, OperatorCall call) {
        return Listing.reply(
                Listing.wanted(request),
                part -> refusedCarts.list(call.tenant(), part),
                RefusedCartForm::of);
    }
}
