package fairdraw.functions.operator.access;

import fairdraw.domain.Page;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.Issuers;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}/{mode}/issuers}. */
public final class ListIssuersFunction extends HttpFunction<OperatorCall> {
    private final Issuers issuers;

    public ListIssuersFunction() {
        this(Wiring.inLambda());
    }

    public ListIssuersFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_ISSUERS)
                        .asking(Listing.LIMIT, Listing.AFTER));
        issuers = wiring.consumers().issuers();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var wanted = Listing.wanted(request);
        var rest =
                issuers.of(call.tenant()).stream()
                        .filter(issuer ->
                                wanted.after()
                                        .filter(after -> issuer.id().compareTo(after) <= 0)
                                        .isEmpty())
                        .toList();
        return Listing.reply(
                wanted, part -> Page.of(rest, part.limit(), Issuer::id), IssuerView::of);
    }
}
