package fairdraw.functions.operator.access;

import fairdraw.domain.access.Operators;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/operators}. */
public final class ListOperatorsFunction extends HttpFunction<OperatorCall> {
    private final Operators operators;

    public ListOperatorsFunction() {
        this(Wiring.inLambda());
    }

    public ListOperatorsFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_OPERATORS)
                        .asking(Listing.LIMIT, Listing.AFTER));
        operators = wiring.access().operators();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return Listing.reply(
                Listing.wanted(request),
                wanted ->
                        call.operator()
                                .organisation()
                                .map(only -> operators.of(only, wanted))
                                .orElseGet(() -> operators.list(wanted)),
                AccessView::operator);
    }
}
