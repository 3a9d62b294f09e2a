package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.CartPolicy;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code PUT /operator/v1/organisations/{org}/{mode}/cart-policy}: replaces the whole policy. */
public final class UpdateCartPolicyFunction extends HttpFunction<OperatorCall> {

    private final CartPolicies policies;

    public UpdateCartPolicyFunction() {
        this(Wiring.inLambda());
    }

    public UpdateCartPolicyFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.UPDATE_CART_POLICY));
        policies = wiring.carts().policies();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        CartPolicy policy = request.body(CartPolicyView::read);
        policies.put(call.tenant(), policy);
        return Reply.json(200, CartPolicyView.of(policy));
    }
}
