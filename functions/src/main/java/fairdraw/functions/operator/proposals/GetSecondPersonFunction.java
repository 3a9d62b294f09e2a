package fairdraw.functions.operator.proposals;

import fairdraw.domain.access.Organisations;
import fairdraw.domain.access.proposals.Proposals;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}/second-person}. */
public final class GetSecondPersonFunction extends HttpFunction<OperatorCall> {
    private final Organisations organisations;
    private final Proposals proposals;

    public GetSecondPersonFunction() {
        this(Wiring.inLambda());
    }

    public GetSecondPersonFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_SECOND_PERSON));
        organisations = wiring.access().organisations();
        proposals = wiring.access().proposals();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return organisations
                .find(request.path("org"))
                .map(organisation -> proposals.isDemanded(organisation.id()))
                .<Reply>map(demanded -> Reply.json(200, Json.object().put("demanded", demanded)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
