package fairdraw.functions.operator.access;

import fairdraw.domain.about.Organiser;
import fairdraw.domain.access.ChangeOrganisation;
import fairdraw.domain.access.ChangeOrganisation.Outcome;
import fairdraw.domain.access.Organisation;
import fairdraw.domain.access.Organisations;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.requests.AboutReader;
import fairdraw.functions.wiring.Wiring;
import java.util.Optional;

/**
 * {@code GET} and {@code PATCH /operator/v1/organisations/{org}}: an organisation, its name and
 * what it publishes about itself. A change may leave out any member.
 */
public final class GetOrganisationFunction extends HttpFunction<OperatorCall> {

    private final Organisations organisations;
    private final ChangeOrganisation changeOrganisation;

    public GetOrganisationFunction() {
        this(Wiring.inLambda());
    }

    public GetOrganisationFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.GET_ORGANISATION, Operation.UPDATE_ORGANISATION));
        organisations = wiring.access().organisations();
        changeOrganisation = wiring.access().changeOrganisation();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return request.method().equals("GET") ? found(request) : changed(request);
    }

    private Reply found(Request request) {
        return organisations
                .find(request.path("org"))
                .<Reply>map(found -> Reply.json(200, AccessView.organisation(found)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private Reply changed(Request request) {
        return switch (changeOrganisation.change(
                request.path("org"), current -> request.body(body -> edit(body, current)))) {
            case Outcome.Changed(var changed) -> Reply.json(200, AccessView.organisation(changed));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Busy _ -> Reply.problem(503, "Too many changes at once; try again");
        };
    }

    private static Organisation edit(JsonBody body, Organisation current) {
        Optional<Organiser> organiser = AboutReader.organiser(body, current.organiser());
        boolean listed = body.optionalFlag("listed").orElse(current.listed());
        if (listed && organiser.isEmpty()) {
            body.refuse("listed", "false of an organisation without an organiser");
        }
        return current.changed(
                body.optionalText("name", 100).orElse(current.name()), organiser, listed);
    }
}
