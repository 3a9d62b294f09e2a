package fairdraw.functions.operator.access;

import fairdraw.domain.access.CreateOperator;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/operators}. */
public final class CreateOperatorFunction extends HttpFunction<OperatorCall> {
    private final CreateOperator createOperator;

    public CreateOperatorFunction() {
        this(Wiring.inLambda());
    }

    public CreateOperatorFunction(Wiring wiring) {
        super(wiring.surfaces().operator());
        createOperator = wiring.access().createOperator();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var name = request.body(body -> body.text("name", 100));
        return createOperator
                .create(name, call.maker())
                .<Reply>map(created ->
                        Reply.json(
                                201,
                                AccessView.operator(created.operator())
                                        .putAll(AccessView.invitation(created.invitation()))))
                .orElseGet(AccessView::makerRevoked);
    }
}
