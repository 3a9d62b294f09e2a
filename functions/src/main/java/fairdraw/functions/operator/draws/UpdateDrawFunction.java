package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;

/**
 * {@code PUT /operator/v1/organisations/{org}/{mode}/draws/{drawId}}: changes the times of a
 * lottery's draw, or any member of a giveaway; rules only before the first entry.
 */
public final class UpdateDrawFunction extends HttpFunction<OperatorCall> {

    private final Draws draws;
    private final Wiring wiring;

    public UpdateDrawFunction() {
        this(Wiring.inLambda());
    }

    public UpdateDrawFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.UPDATE_DRAW));
        draws = wiring.draws().store();
        this.wiring = wiring;
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return draws.find(call.tenant(), new DrawId(request.path("drawId")))
                .map(draw -> updated(request, call, draw))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private Reply updated(Request request, OperatorCall call, Draw draw) {
        Reply reply = OperatedKinds.of(draw).update(wiring, request, call);
        if (reply.status() == 200) {
            Instant now = wiring.clock().instant();
            request.notes().before(DrawView.draw(draw, now));
            draws.find(call.tenant(), draw.id())
                    .ifPresent(after -> request.notes().after(DrawView.draw(after, now)));
        }
        return reply;
    }
}
