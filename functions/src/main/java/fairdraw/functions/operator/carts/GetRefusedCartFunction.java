package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}/{mode}/refused-carts/{refusedId}}. */
public final class GetRefusedCartFunction extends HttpFunction<OperatorCall> {

    private final RefusedCarts refusedCarts;

    public GetRefusedCartFunction() {
        this(Wiring.inLambda());
    }

    public GetRefusedCartFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_REFUSED_CART));
        refusedCarts = wiring.carts().refusedCarts();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return refusedCarts
                .find(call.tenant(), request.path("refusedId"))
                .<Reply>map(kept -> Reply.json(200, RefusedCartView.of(kept)))
                .orElseGet(() -> Reply.problem(404, "Refused cart not found"));
    }
}
