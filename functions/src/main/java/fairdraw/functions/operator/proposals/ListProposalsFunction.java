package fairdraw.functions.operator.proposals;

import fairdraw.domain.access.proposals.Proposals;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.guards.people.ProposalView;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}/{mode}/proposals}. */
public final class ListProposalsFunction extends HttpFunction<OperatorCall> {
    private final Proposals proposals;

    public ListProposalsFunction() {
        this(Wiring.inLambda());
    }

    public ListProposalsFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_PROPOSALS)
                        .asking(Listing.LIMIT, Listing.AFTER));
        proposals = wiring.access().proposals();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return Listing.reply(
                Listing.wanted(request),
                wanted -> proposals.list(call.tenant(), wanted),
                ProposalView::of);
    }
}
