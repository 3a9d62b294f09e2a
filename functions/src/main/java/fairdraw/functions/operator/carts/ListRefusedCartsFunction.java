package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}/{mode}/refused-carts}, in the order of their ids. */
public final class ListRefusedCartsFunction extends HttpFunction<OperatorCall> {

    private final RefusedCarts refusedCarts;

    public ListRefusedCartsFunction() {
        this(Wiring.inLambda());
    }

    public ListRefusedCartsFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_REFUSED_CARTS)
                        .asking(Listing.LIMIT, Listing.AFTER));
        refusedCarts = wiring.carts().refusedCarts();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return Listing.reply(
                Listing.wanted(request),
                part -> refusedCarts.list(call.tenant(), part),
                RefusedCartView::of);
    }
}
