package fairdraw.functions.operator.carts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.CartPolicy;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /operator/v1/organisations/{org}/{mode}/cart-policy}. */
public final class GetCartPolicyFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final CartPolicies policies;

    public GetCartPolicyFunction() {
        this(Wiring.inLambda());
    }

    public GetCartPolicyFunction(Wiring wiring) {
        endpoint = wiring.operator();
        policies = wiring.cartUseCases().policies();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::policy);
    }

    private Reply policy(Request request, OperatorCall call) {
        CartPolicy policy = policies.find(call.tenant()).orElse(CartPolicy.USUAL);
        return Reply.json(200, CartPolicyForm.of(policy));
    }
}
