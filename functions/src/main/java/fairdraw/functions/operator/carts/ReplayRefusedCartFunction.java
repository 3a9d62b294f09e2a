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
import java.nio.charset.StandardCharsets;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/refused-carts/{refusedId}/replay}, of the
 * cart as it was sent or as an operator corrects it.
 */
public final class ReplayRefusedCartFunction extends HttpFunction<OperatorCall> {

    private static final int ACCEPTED = 200;
    private static final int LARGEST_CART = 1024 * 1024;

    /** Leaves room for the escapes of a cart that is a text in the body. */
    private static final int LARGEST_BODY = 2 * LARGEST_CART;

    private final RefusedCarts refusedCarts;
    private final ReplayRefusedCart replayRefusedCart;

    public ReplayRefusedCartFunction() {
        this(Wiring.inLambda());
    }

    public ReplayRefusedCartFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.REPLAY_REFUSED_CART)
                        .forMuch()
                        .accepting(LARGEST_BODY));
        refusedCarts = wiring.carts().refusedCarts();
        replayRefusedCart = wiring.carts().replayRefusedCart();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var corrected =
                request.bodyIfAny(body -> body.optionalText("body", LARGEST_CART))
                        .map(text -> SentCart.of(text.getBytes(StandardCharsets.UTF_8)));
        // A correction can ask for any ticket, so it takes one who decides about carts.
        if (corrected.isPresent()
                && !Operation.UPDATE_CART_POLICY.admits(call.operator(), request)) {
            return Reply.problem(
                    403, "No correction is allowed in the role " + call.operator().role().word());
        }
        String id = request.path("refusedId");
        return refusedCarts
                .find(call.tenant(), id)
                .map(kept -> corrected.orElseGet(() -> new SentCart(kept.content())))
                .map(sent -> replay(request, call, id, sent))
                .orElseGet(() -> Reply.problem(404, "Refused cart not found"));
    }

    private Reply replay(Request request, OperatorCall call, String id, SentCart sent) {
        return switch (sent.read()) {
            case Reading.Bad(var faults) -> ReplayedCartReplies.stillRefused(faults);
            case Reading.Sound(Cart cart) -> {
                var outcome =
                        replayRefusedCart.replay(
                                call.tenant(), id, cart, sent.content(), sent.hash());
                var reply = ReplayedCartReplies.of(cart, outcome);
                if (reply.status() == ACCEPTED) {
                    request.notes().after(ReplayedCartReplies.taken(id, cart, sent.hash()));
                }
                yield reply;
            }
        };
    }
}
