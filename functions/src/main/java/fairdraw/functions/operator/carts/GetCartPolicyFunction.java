package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.CartPolicy;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}/{mode}/cart-policy}. */
public final class GetCartPolicyFunction extends HttpFunction<OperatorCall> {

    private final CartPolicies policies;

    public GetCartPolicyFunction() {
        this(Wiring.inLambda());
    }

    public GetCartPolicyFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_CART_POLICY));
        policies = wiring.carts().policies();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        CartPolicy policy = policies.find(call.tenant()).orElse(CartPolicy.USUAL);
        return Reply.json(200, CartPolicyView.of(policy));
    }
}
