package fairdraw.functions.operator.access;

import fairdraw.domain.access.Organisations;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations}. */
public final class ListOrganisationsFunction extends HttpFunction<OperatorCall> {
    private final Organisations organisations;

    public ListOrganisationsFunction() {
        this(Wiring.inLambda());
    }

    public ListOrganisationsFunction(Wiring wiring) {
        super(wiring.surfaces().operator().asking(Listing.LIMIT, Listing.AFTER));
        organisations = wiring.access().organisations();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return Listing.reply(
                Listing.wanted(request), organisations::list, AccessView::organisation);
    }
}
