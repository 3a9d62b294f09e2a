package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.CartFile;
import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.CartPolicy;
import fairdraw.domain.carts.Carts;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}/{mode}/carts/{cartId}?version=}. */
public final class GetCartFunction extends HttpFunction<OperatorCall> {

    private final Carts carts;
    private final CartPolicies policies;

    public GetCartFunction() {
        this(Wiring.inLambda());
    }

    public GetCartFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_CART).asking("version"));
        carts = wiring.carts().carts();
        policies = wiring.carts().policies();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return CartPath.cart(request, id -> carts.find(call.tenant(), id))
                .<Reply>map(file -> Reply.json(200, form(file, request, call)))
                .orElseGet(() -> Reply.problem(404, "Cart not found"));
    }

    private Json form(CartFile file, Request request, OperatorCall call) {
        CartPolicy policy = policies.find(call.tenant()).orElse(CartPolicy.USUAL);
        return CartFileView.of(file, policy, CartPath.version(request));
    }
}
