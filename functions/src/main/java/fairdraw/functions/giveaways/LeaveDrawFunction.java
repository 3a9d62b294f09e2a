package fairdraw.functions.giveaways;

import fairdraw.domain.giveaways.LeaveDraw;
import fairdraw.domain.giveaways.LeaveDraw.Outcome;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.SessionCaller;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /api/v1/draws/{drawId}/leave}. */
public final class LeaveDrawFunction extends HttpFunction<SessionCaller> {

    private final LeaveDraw leaveDraw;

    public LeaveDrawFunction() {
        this(Wiring.inLambda());
    }

    public LeaveDrawFunction(Wiring wiring) {
        super(wiring.surfaces().consumerInSession());
        leaveDraw = wiring.giveaways().leaveDraw();
    }

    @Override
    protected Reply answer(Request request, SessionCaller caller) {
        return switch (leaveDraw.leave(caller.consumer(), new DrawId(request.path("drawId")))) {
            case Outcome.Stands(var state) -> StateView.reply(state);
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.NotEntered _ -> Reply.problem(404, "Entry not found");
            case Outcome.Closed _ -> Reply.problem(400, "Draw is closed");
            case Outcome.Busy _ -> RetryLater.busy();
        };
    }
}
