package fairdraw.functions.operator.access;

import fairdraw.domain.access.Audit;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/audit}. */
public final class ListAuditFunction extends HttpFunction<OperatorCall> {
    private final Audit audit;

    public ListAuditFunction() {
        this(Wiring.inLambda());
    }

    public ListAuditFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_AUDIT)
                        .asking(Listing.LIMIT, Listing.AFTER));
        audit = wiring.access().audit();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return Listing.reply(Listing.wanted(request), audit::list, AccessView::call);
    }
}
