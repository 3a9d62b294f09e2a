package fairdraw.functions.operator.access;

import fairdraw.domain.access.CreateOrganisation;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/organisations}. */
public final class CreateOrganisationFunction extends HttpFunction<OperatorCall> {
    private final CreateOrganisation createOrganisation;

    public CreateOrganisationFunction() {
        this(Wiring.inLambda());
    }

    public CreateOrganisationFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.CREATE_ORGANISATION));
        createOrganisation = wiring.access().createOrganisation();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var name = request.body(body -> body.text("name", 100));
        var organisation = createOrganisation.create(name);
        var form = AccessView.organisation(organisation);
        request.notes().made(organisation.id(), form);
        return Reply.json(201, form);
    }
}
