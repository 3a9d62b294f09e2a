package fairdraw.functions.operator.carts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.CartPolicy;
import fairdraw.domain.carts.IssueTickets.Attempt;
import fairdraw.domain.carts.ResumeCart;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** {@code POST /operator/v1/organisations/{org}/{mode}/carts/{cartId}/replay?version=}. */
public final class ReplayCartFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final ResumeCart resumeCart;
    private final CartPolicies policies;

    public ReplayCartFunction() {
        this(Wiring.inLambda());
    }

    public ReplayCartFunction(Wiring wiring) {
        endpoint = wiring.operator().asking("version");
        resumeCart = wiring.cartUseCases().resumeCart();
        policies = wiring.cartUseCases().policies();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::replay);
    }

    private Reply replay(Request request, OperatorCall call) {
        Optional<String> version = CartPath.version(request);
        return CartPath.cart(request, id -> attempted(call, id, version))
                .map(attempted -> answer(attempted, call))
                .orElseGet(() -> Reply.problem(404, "Cart not found"));
    }

    /** Retries the current cart, or restores one of its history as the current one. */
    private Optional<Attempt> attempted(OperatorCall call, String id, Optional<String> version) {
        return version.isPresent()
                ? resumeCart.restore(call.tenant(), id, version.get())
                : resumeCart.retry(call.tenant(), id);
    }

    private Reply answer(Attempt attempted, OperatorCall call) {
        if (!attempted.isComplete()) {
            return Reply.problem(503, "Too many changes at once; try again");
        }
        CartPolicy policy = policies.find(call.tenant()).orElse(CartPolicy.USUAL);
        return Reply.json(200, CartFileForm.of(attempted.file(), policy, Optional.empty()));
    }
}
