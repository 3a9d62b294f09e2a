package fairdraw.functions.draws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.entrants.ClaimPlace;
import fairdraw.domain.entrants.ClaimPlace.Outcome;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Json;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /api/v1/draws/{drawId}/complete}. */
public final class CompleteDrawFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final ClaimPlace claimPlace;

    public CompleteDrawFunction() {
        this(Wiring.inLambda());
    }

    public CompleteDrawFunction(Wiring wiring) {
        endpoint = wiring.drawsServer();
        claimPlace = wiring.entrants().claimPlace();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::complete);
    }

    private Reply complete(Request request, Tenant tenant) {
        ConsumerBody body = request.body(ConsumerBody::read);
        String drawId = request.path("drawId");
        return switch (claimPlace.claim(tenant, drawId, body.consumerId(), body.token())) {
            case Outcome.Completed(var completedAt) ->
                    Reply.json(
                            200,
                            Json.published()
                                    .put("drawId", drawId)
                                    .put("consumerId", body.consumerId())
                                    .put("status", "COMPLETED")
                                    .put("completedAt", completedAt));
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.NotWinner _ -> Reply.problem(409, "Consumer is not a winner");
            case Outcome.WrongToken _ -> Reply.problem(409, "Admission token is not valid");
            case Outcome.Busy _ -> RetryLater.busy();
        };
    }
}
