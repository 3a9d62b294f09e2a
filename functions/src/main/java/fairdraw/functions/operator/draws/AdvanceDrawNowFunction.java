package fairdraw.functions.operator.draws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.draws.CloseDrawEarly;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/draws/{drawId}/advance}: closes an open test
 * draw at once.
 */
public final class AdvanceDrawNowFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final CloseDrawEarly closeDrawEarly;

    public AdvanceDrawNowFunction() {
        this(Wiring.inLambda());
    }

    public AdvanceDrawNowFunction(Wiring wiring) {
        endpoint = wiring.operator();
        closeDrawEarly = wiring.closeDrawEarly();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::advance);
    }

    private Reply advance(Request request, OperatorCall call) {
        return switch (closeDrawEarly.close(call.tenant(), request.path("drawId"))) {
            case CloseDrawEarly.Outcome.Closing(var draw) ->
                    Reply.json(202, Json.object().put("id", draw.id()).put("status", "CLOSING"));
            case CloseDrawEarly.Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case CloseDrawEarly.Outcome.LiveDraw _ ->
                    Reply.problem(409, "Only draws of test mode can be advanced");
            case CloseDrawEarly.Outcome.NotOpen _ -> Reply.problem(409, "Draw is not open");
        };
    }
}
