package fairdraw.functions.operator.access;

import fairdraw.domain.access.CreateOperator;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Organisations;
import fairdraw.domain.access.Role;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.wiring.Wiring;
import java.util.Arrays;
import java.util.Optional;

/** {@code POST /operator/v1/operators}. */
public final class CreateOperatorFunction extends HttpFunction<OperatorCall> {
    private final CreateOperator createOperator;
    private final Organisations organisations;

    public CreateOperatorFunction() {
        this(Wiring.inLambda());
    }

    public CreateOperatorFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.CREATE_OPERATOR));
        createOperator = wiring.access().createOperator();
        organisations = wiring.access().organisations();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var wish = request.body(body -> wish(body, call.operator()));
        return createOperator
                .create(wish, call.maker())
                .<Reply>map(created -> {
                    var operator = created.operator();
                    request.notes().made(operator.id(), AccessView.operator(operator));
                    return Reply.json(
                            201,
                            AccessView.operator(operator)
                                    .putAll(AccessView.invitation(created.invitation())));
                })
                .orElseGet(AccessView::makerRevoked);
    }

    /** Reads a new operator, by default an owner with the maker's reach. */
    private CreateOperator.Wish wish(JsonBody body, Operator maker) {
        var role =
                body.optionalChoice("role", Arrays.asList(Role.values()), Role::word)
                        .orElse(Role.OWNER);
        Optional<OrganisationId> organisation =
                body.optionalText("organisation").map(OrganisationId::new);
        if (organisation
                .filter(id -> !maker.reaches(id) || organisations.find(id.text()).isEmpty())
                .isPresent()) {
            body.refuse("organisation", "the id of an organisation");
        }
        return new CreateOperator.Wish(
                body.text("name", 100), role, organisation.or(maker::organisation));
    }
}
