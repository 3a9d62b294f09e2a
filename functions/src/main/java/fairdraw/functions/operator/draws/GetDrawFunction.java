package fairdraw.functions.operator.draws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** {@code GET /operator/v1/organisations/{org}/{mode}/draws/{drawId}}. */
public final class GetDrawFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final Draws draws;
    private final Gates gates;
    private final InstantSource clock;

    public GetDrawFunction() {
        this(Wiring.inLambda());
    }

    public GetDrawFunction(Wiring wiring) {
        endpoint = wiring.operator();
        draws = wiring.draws();
        gates = wiring.gates();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::read);
    }

    private Reply read(Request request, OperatorCall call) {
        return draws.find(call.tenant(), request.path("drawId"))
                .<Reply>map(draw ->
                        Reply.json(200, DrawForms.draw(draw, gates.tallies(draw), clock.instant())))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
