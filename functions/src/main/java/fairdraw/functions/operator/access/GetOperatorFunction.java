package fairdraw.functions.operator.access;

import fairdraw.domain.Page;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Operators;
import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.ids.OperatorId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.util.Optional;

/** {@code GET /operator/v1/operators/{operatorId}}. */
public final class GetOperatorFunction extends HttpFunction<OperatorCall> {
    private static final int KEYS_SHOWN = 1000;

    private final Operators operators;
    private final ApiKeys apiKeys;

    public GetOperatorFunction() {
        this(Wiring.inLambda());
    }

    public GetOperatorFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_OPERATOR));
        operators = wiring.access().operators();
        apiKeys = wiring.access().apiKeys();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return operators
                .find(new OperatorId(request.path("operatorId")))
                .filter(call.operator()::reachesAllOf)
                .<Reply>map(this::withKeys)
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private Reply withKeys(Operator operator) {
        var keys =
                apiKeys.of(
                        new Owner.OfOperator(operator.id()),
                        new Page.Wanted(KEYS_SHOWN, Optional.empty()));
        return Reply.json(
                200,
                AccessView.operator(operator)
                        .put("keys", keys.items().stream().map(AccessView::key).toList()));
    }
}
