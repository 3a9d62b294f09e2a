package fairdraw.functions.operator.proposals;

import fairdraw.domain.access.Organisation;
import fairdraw.domain.access.Organisations;
import fairdraw.domain.access.proposals.Proposals;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/** {@code PUT /operator/v1/organisations/{org}/second-person}. */
public final class UpdateSecondPersonFunction extends HttpFunction<OperatorCall> {
    private final Organisations organisations;
    private final Proposals proposals;

    public UpdateSecondPersonFunction() {
        this(Wiring.inLambda());
    }

    public UpdateSecondPersonFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(
                                Operation.UPDATE_SECOND_PERSON,
                                UpdateSecondPersonFunction::demanded));
        organisations = wiring.access().organisations();
        proposals = wiring.access().proposals();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        boolean demanded = demanded(request);
        return organisations
                .find(request.path("org"))
                .<Reply>map(organisation -> changed(request, organisation, demanded))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private static boolean demanded(Request request) {
        return request.body(body -> body.flag("demanded"));
    }

    private Reply changed(Request request, Organisation organisation, boolean demanded) {
        request.notes().before(form(proposals.isDemanded(organisation.id())));
        proposals.demand(organisation.id(), demanded);
        request.notes().after(form(demanded));
        return Reply.json(200, form(demanded));
    }

    private static Json form(boolean demanded) {
        return Json.object().put("demanded", demanded);
    }
}
