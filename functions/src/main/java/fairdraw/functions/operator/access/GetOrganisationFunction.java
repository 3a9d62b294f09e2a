package fairdraw.functions.operator.access;

import fairdraw.domain.access.Organisations;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}}. */
public final class GetOrganisationFunction extends HttpFunction<OperatorCall> {
    private final Organisations organisations;

    public GetOrganisationFunction() {
        this(Wiring.inLambda());
    }

    public GetOrganisationFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_ORGANISATION));
        organisations = wiring.access().organisations();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return organisations
                .find(request.path("org"))
                .<Reply>map(found -> Reply.json(200, AccessView.organisation(found)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
