package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.CartPolicy;
import fairdraw.domain.carts.IssueTickets.Attempt;
import fairdraw.domain.carts.ResumeCart;
import fairdraw.domain.ids.CartId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.util.Optional;

/** {@code POST /operator/v1/organisations/{org}/{mode}/carts/{cartId}/replay?version=}. */
public final class ReplayCartFunction extends HttpFunction<OperatorCall> {

    private final ResumeCart resumeCart;
    private final CartPolicies policies;

    public ReplayCartFunction() {
        this(Wiring.inLambda());
    }

    public ReplayCartFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.REPLAY_CART).forMuch().asking("version"));
        resumeCart = wiring.carts().resumeCart();
        policies = wiring.carts().policies();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Optional<String> version = CartPath.version(request);
        return CartPath.cart(request, id -> attempted(call, id, version))
                .map(attempted -> answer(attempted, call))
                .orElseGet(() -> Reply.problem(404, "Cart not found"));
    }

    /** Retries the current cart, or restores one of its history as the current one. */
    private Optional<Attempt> attempted(OperatorCall call, CartId id, Optional<String> version) {
        return version.isPresent()
                ? resumeCart.restore(call.tenant(), id, version.get())
                : resumeCart.retry(call.tenant(), id);
    }

    private Reply answer(Attempt attempted, OperatorCall call) {
        if (!attempted.isComplete()) {
            return Reply.problem(503, "Too many changes at once; try again");
        }
        CartPolicy policy = policies.find(call.tenant()).orElse(CartPolicy.USUAL);
        return Reply.json(200, CartFileView.of(attempted.file(), policy, Optional.empty()));
    }
}
