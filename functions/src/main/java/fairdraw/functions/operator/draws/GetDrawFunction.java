package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;

/** {@code GET /operator/v1/organisations/{org}/{mode}/draws/{drawId}}. */
public final class GetDrawFunction extends HttpFunction<OperatorCall> {

    private final Draws draws;
    private final Gates gates;
    private final InstantSource clock;

    public GetDrawFunction() {
        this(Wiring.inLambda());
    }

    public GetDrawFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_DRAW));
        draws = wiring.draws().store();
        gates = wiring.draws().kinds().gates();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return draws.find(call.tenant(), new DrawId(request.path("drawId")))
                .<Reply>map(draw ->
                        Reply.json(200, DrawView.draw(draw, gates.tallies(draw), clock.instant())))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
