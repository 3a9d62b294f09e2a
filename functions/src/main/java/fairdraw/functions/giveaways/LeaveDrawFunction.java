package fairdraw.functions.giveaways;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.giveaways.LeaveDraw;
import fairdraw.domain.giveaways.LeaveDraw.Outcome;
import fairdraw.functions.guards.SessionCaller;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /api/v1/draws/{drawId}/leave}. */
public final class LeaveDrawFunction implements RequestStreamHandler {

    private final Endpoint<SessionCaller> endpoint;
    private final LeaveDraw leaveDraw;

    public LeaveDrawFunction() {
        this(Wiring.inLambda());
    }

    public LeaveDrawFunction(Wiring wiring) {
        endpoint = wiring.consumers().inSession();
        leaveDraw = wiring.entrants().leaveDraw();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::leave);
    }

    private Reply leave(Request request, SessionCaller caller) {
        return switch (leaveDraw.leave(caller.consumer(), request.path("drawId"))) {
            case Outcome.Stands(var state) -> StateForm.reply(state);
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.NotEntered _ -> Reply.problem(404, "Entry not found");
            case Outcome.Closed _ -> Reply.problem(400, "Draw is closed");
            case Outcome.Busy _ -> RetryLater.busy();
        };
    }
}
