package fairdraw.functions.operator.access;

import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.Owner;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}/{mode}/keys}. */
public final class ListApiKeysFunction extends HttpFunction<OperatorCall> {
    private final ApiKeys apiKeys;

    public ListApiKeysFunction() {
        this(Wiring.inLambda());
    }

    public ListApiKeysFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_API_KEYS)
                        .asking(Listing.LIMIT, Listing.AFTER));
        apiKeys = wiring.access().apiKeys();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return Listing.reply(
                Listing.wanted(request),
                part -> apiKeys.of(new Owner.OfTenant(call.tenant()), part),
                AccessView::key);
    }
}
