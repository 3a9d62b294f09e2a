package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/draws/{drawId}/entries}: all entries, or those
 * that a search finds, as JSON or, if {@code Accept} prefers it, as CSV.
 */
public final class ListDrawEntriesFunction extends HttpFunction<OperatorCall> {

    private final Draws draws;
    private final Wiring wiring;

    public ListDrawEntriesFunction() {
        this(Wiring.inLambda());
    }

    public ListDrawEntriesFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_DRAW_ENTRIES)
                        .forMuch()
                        .asking(Listing.LIMIT, Listing.AFTER, EntriesView.SEARCH));
        draws = wiring.draws().store();
        this.wiring = wiring;
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return draws.find(call.tenant(), new DrawId(request.path("drawId")))
                .map(draw -> OperatedKinds.of(draw).entries(wiring, request, draw))
                .orElseGet(() -> Reply.problem(404, "Draw not found"));
    }
}
