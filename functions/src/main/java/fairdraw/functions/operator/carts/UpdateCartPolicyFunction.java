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

/** {@code PUT /operator/v1/organisations/{org}/{mode}/cart-policy}: replaces the whole policy. */
public final class UpdateCartPolicyFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final CartPolicies policies;

    public UpdateCartPolicyFunction() {
        this(Wiring.inLambda());
    }

    public UpdateCartPolicyFunction(Wiring wiring) {
        endpoint = wiring.operator();
        policies = wiring.cartUseCases().policies();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::update);
    }

    private Reply update(Request request, OperatorCall call) {
        CartPolicy policy = request.body(CartPolicyForm::read);
        policies.put(call.tenant(), policy);
        return Reply.json(200, CartPolicyForm.of(policy));
    }
}
