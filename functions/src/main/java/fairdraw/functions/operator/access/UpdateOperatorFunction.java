package fairdraw.functions.operator.access;

import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Operators;
import fairdraw.domain.access.Role;
import fairdraw.domain.access.RoleChange;
import fairdraw.domain.ids.OperatorId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.util.Arrays;

/** {@code PATCH /operator/v1/operators/{operatorId}}: gives an operator another role. */
public final class UpdateOperatorFunction extends HttpFunction<OperatorCall> {
    private final Operators operators;

    public UpdateOperatorFunction() {
        this(Wiring.inLambda());
    }

    public UpdateOperatorFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.UPDATE_OPERATOR));
        operators = wiring.access().operators();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var role =
                request.body(body -> body.choice("role", Arrays.asList(Role.values()), Role::word));
        var operatorId = new OperatorId(request.path("operatorId"));
        if (operatorId.equals(call.operatorId())) {
            // So that there is always an owner.
            return Reply.problem(409, "Nobody changes a role of their own");
        }
        return operators
                .find(operatorId)
                .filter(call.operator()::reachesAllOf)
                .map(found -> changed(request, found, role, call))
                .orElseGet(UpdateOperatorFunction::notFound);
    }

    private Reply changed(Request request, Operator found, Role role, OperatorCall call) {
        return switch (operators.change(call.operatorId(), found.id(), role)) {
            case RoleChange.Done(var operator) -> {
                var form = AccessView.operator(operator);
                request.notes().before(AccessView.operator(found));
                request.notes().after(form);
                yield Reply.json(200, form);
            }
            case RoleChange.NotFound() -> notFound();
            case RoleChange.NotOwner() -> Reply.problem(403, "No owner any more");
        };
    }

    private static Reply notFound() {
        return Reply.problem(404, "Not found");
    }
}
