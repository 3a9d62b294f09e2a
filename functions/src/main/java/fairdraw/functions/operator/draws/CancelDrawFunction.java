package fairdraw.functions.operator.draws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /operator/v1/organisations/{org}/{mode}/draws/{drawId}/cancel}. */
public final class CancelDrawFunction implements RequestStreamHandler {

    private static final int LONGEST_REASON = 500;

    private final Endpoint<OperatorCall> endpoint;
    private final CancelDraw cancelDraw;

    public CancelDrawFunction() {
        this(Wiring.inLambda());
    }

    public CancelDrawFunction(Wiring wiring) {
        endpoint = wiring.operator();
        cancelDraw = wiring.cancelDraw();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::cancel);
    }

    private Reply cancel(Request request, OperatorCall call) {
        String reason = request.body(body -> body.text("reason", LONGEST_REASON));
        return switch (cancelDraw.ask(
                call.tenant(), request.path("drawId"), reason, call.operatorId())) {
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
}
