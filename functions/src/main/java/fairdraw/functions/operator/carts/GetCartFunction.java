package fairdraw.functions.operator.carts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.carts.CartFile;
import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.CartPolicy;
import fairdraw.domain.carts.Carts;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /operator/v1/organisations/{org}/{mode}/carts/{cartId}?version=}. */
public final class GetCartFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final Carts carts;
    private final CartPolicies policies;

    public GetCartFunction() {
        this(Wiring.inLambda());
    }

    public GetCartFunction(Wiring wiring) {
        endpoint = wiring.operator().asking("version");
        carts = wiring.cartUseCases().carts();
        policies = wiring.cartUseCases().policies();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::cart);
    }

    private Reply cart(Request request, OperatorCall call) {
        return CartPath.cart(request, id -> carts.find(call.tenant(), id))
                .<Reply>map(file -> Reply.json(200, form(file, request, call)))
                .orElseGet(() -> Reply.problem(404, "Cart not found"));
    }

    private Json form(CartFile file, Request request, OperatorCall call) {
        CartPolicy policy = policies.find(call.tenant()).orElse(CartPolicy.USUAL);
        return CartFileForm.of(file, policy, CartPath.version(request));
    }
}
