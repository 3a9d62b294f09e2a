package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/organisations/{org}/{mode}/draws/{drawId}/cancel}. */
public final class CancelDrawFunction extends HttpFunction<OperatorCall> {

    private static final int LONGEST_REASON = 500;

    private final CancelDraw cancelDraw;

    public CancelDrawFunction() {
        this(Wiring.inLambda());
    }

    public CancelDrawFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.CANCEL_DRAW, CancelDrawFunction::reason));
        cancelDraw = wiring.draws().cancelDraw();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        String reason = reason(request);
        request.notes().why(reason);
        return switch (cancelDraw.ask(
                call.tenant(), new DrawId(request.path("drawId")), reason, call.operatorId())) {
            case CancelDraw.Outcome.Asked(var draw) ->
                    Reply.json(
                            202,
                            Json.object()
                                    .put("id", draw.id())
                                    .put("status", "CANCELLING")
                                    .put("reason", draw.cancelling().orElseThrow().reason()));
            case CancelDraw.Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case CancelDraw.Outcome.TooLate _ ->
                    Reply.problem(409, "The result of this draw can be known");
            case CancelDraw.Outcome.Busy _ -> Reply.problem(503, "Busy, try again");
        };
    }

    private static String reason(Request request) {
        return request.body(body -> body.text("reason", LONGEST_REASON));
    }
}
