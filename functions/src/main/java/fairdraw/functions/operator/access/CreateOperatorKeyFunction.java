package fairdraw.functions.operator.access;

import fairdraw.domain.access.Operators;
import fairdraw.domain.access.keys.CreateKey;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.ids.OperatorId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/operators/{operatorId}/keys}. */
public final class CreateOperatorKeyFunction extends HttpFunction<OperatorCall> {
    private final Operators operators;
    private final CreateKey createKey;

    public CreateOperatorKeyFunction() {
        this(Wiring.inLambda());
    }

    public CreateOperatorKeyFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.CREATE_OPERATOR_KEY));
        operators = wiring.access().operators();
        createKey = wiring.access().createKey();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var name = request.bodyIfAny(body -> body.optionalText("name", 100)).orElse("");
        var operatorId = new OperatorId(request.path("operatorId"));
        if (operators.find(operatorId).isEmpty()) {
            return Reply.problem(404, "Not found");
        }
        // Otherwise the maker of a key could act, and be recorded, as another operator.
        return operatorId.equals(call.operatorId())
                ? AccessView.newKey(
                        createKey.create(
                                KeyMint.Order.ofOperator(operatorId, name).by(call.maker())))
                : Reply.problem(403, "Only operators themselves make more keys of theirs");
    }
}
