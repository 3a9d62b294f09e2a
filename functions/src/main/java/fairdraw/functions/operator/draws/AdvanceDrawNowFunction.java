package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.CloseDrawEarly;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/draws/{drawId}/advance}: closes an open test
 * draw at once.
 */
public final class AdvanceDrawNowFunction extends HttpFunction<OperatorCall> {

    private final CloseDrawEarly closeDrawEarly;

    public AdvanceDrawNowFunction() {
        this(Wiring.inLambda());
    }

    public AdvanceDrawNowFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.ADVANCE_DRAW_NOW));
        closeDrawEarly = wiring.draws().closeDrawEarly();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return switch (closeDrawEarly.close(call.tenant(), new DrawId(request.path("drawId")))) {
            case CloseDrawEarly.Outcome.Closing(var draw) ->
                    Reply.json(202, Json.object().put("id", draw.id()).put("status", "CLOSING"));
            case CloseDrawEarly.Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case CloseDrawEarly.Outcome.LiveDraw _ ->
                    Reply.problem(409, "Only draws of test mode can be advanced");
            case CloseDrawEarly.Outcome.NotOpen _ -> Reply.problem(409, "Draw is not open");
        };
    }
}
