package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.domain.carts.refused.ReplayRefusedCart;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.requests.SentCart;
import fairdraw.functions.requests.SentCart.Reading;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/organisations/{org}/{mode}/refused-carts/{refusedId}/replay}. */
public final class ReplayRefusedCartFunction extends HttpFunction<OperatorCall> {

    private final RefusedCarts refusedCarts;
    private final ReplayRefusedCart replayRefusedCart;

    public ReplayRefusedCartFunction() {
        this(Wiring.inLambda());
    }

    public ReplayRefusedCartFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.REPLAY_REFUSED_CART).forMuch());
        refusedCarts = wiring.carts().refusedCarts();
        replayRefusedCart = wiring.carts().replayRefusedCart();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        String id = request.path("refusedId");
        return refusedCarts
                .find(call.tenant(), id)
                .map(kept -> replay(call, id, new SentCart(kept.content())))
                .orElseGet(() -> Reply.problem(404, "Refused cart not found"));
    }

    private Reply replay(OperatorCall call, String id, SentCart sent) {
        return switch (sent.read()) {
            case Reading.Bad(var faults) -> ReplayedCartReplies.stillRefused(faults);
            case Reading.Sound(Cart cart) ->
                    ReplayedCartReplies.of(
                            cart,
                            replayRefusedCart.replay(
                                    call.tenant(), id, cart, sent.content(), sent.hash()));
        };
    }
}
