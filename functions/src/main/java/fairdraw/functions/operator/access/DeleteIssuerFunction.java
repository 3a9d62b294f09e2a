package fairdraw.functions.operator.access;

import fairdraw.domain.consumers.Issuers;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code DELETE /operator/v1/organisations/{org}/{mode}/issuers/{issuerId}}. */
public final class DeleteIssuerFunction extends HttpFunction<OperatorCall> {
    private final Issuers issuers;

    public DeleteIssuerFunction() {
        this(Wiring.inLambda());
    }

    public DeleteIssuerFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.DELETE_ISSUER));
        issuers = wiring.consumers().issuers();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return issuers.remove(call.tenant(), request.path("issuerId"))
                .<Reply>map(issuer -> Reply.json(200, IssuerView.of(issuer)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
