package fairdraw.functions.consumers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.consumers.KnownSince;
import fairdraw.domain.giveaways.ActiveDraws;
import fairdraw.functions.guards.SessionCaller;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /api/v1/consumers/me}. */
public final class GetCurrentConsumerFunction implements RequestStreamHandler {
    private final Endpoint<SessionCaller> endpoint;
    private final KnownSince knownSince;
    private final ActiveDraws activeDraws;

    public GetCurrentConsumerFunction() {
        this(Wiring.inLambda());
    }

    public GetCurrentConsumerFunction(Wiring wiring) {
        endpoint = wiring.consumers().inSession();
        knownSince = wiring.consumers().knownSince();
        activeDraws = wiring.entrants().activeDraws();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::current);
    }

    private Reply current(Request request, SessionCaller caller) {
        var consumer = caller.consumer();
        return knownSince
                .of(consumer, caller.session())
                .<Reply>map(since ->
                        Reply.json(
                                200,
                                CurrentConsumerForm.of(consumer, since, activeDraws.of(consumer))))
                .orElseGet(() -> Reply.problem(404, "Consumer not found"));
    }
}
