package fairdraw.functions.giveaways;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.giveaways.DrawStatus;
import fairdraw.domain.giveaways.DrawStatus.Outcome;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /api/v1/draws/{drawId}/status}. */
public final class GetDrawStatusFunction implements RequestStreamHandler {

    private final Endpoint<Consumer> endpoint;
    private final DrawStatus drawStatus;

    public GetDrawStatusFunction() {
        this(Wiring.inLambda());
    }

    public GetDrawStatusFunction(Wiring wiring) {
        endpoint = wiring.consumer();
        drawStatus = wiring.entrants().drawStatus();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::status);
    }

    private Reply status(Request request, Consumer consumer) {
        return switch (drawStatus.of(consumer, request.path("drawId"))) {
            case Outcome.Stands(var state) -> StateForm.reply(state);
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.NotEntered _ -> Reply.problem(404, "Entry not found");
        };
    }
}
