package fairdraw.functions.giveaways;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.giveaways.RefuseDevice;
import fairdraw.domain.giveaways.places.ClaimPlace;
import fairdraw.domain.giveaways.places.ClaimPlace.Outcome;
import fairdraw.functions.guards.DeviceHeader;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** {@code POST /api/v1/draws/{drawId}/complete}. */
public final class CompleteDrawFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final ClaimPlace claimPlace;
    private final RefuseDevice refuseDevice;

    public CompleteDrawFunction() {
        this(Wiring.inLambda());
    }

    public CompleteDrawFunction(Wiring wiring) {
        endpoint = wiring.drawsServer();
        var entrants = wiring.entrants();
        claimPlace = entrants.claimPlace();
        refuseDevice = entrants.refuseDevice();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::complete);
    }

    private Reply complete(Request request, Tenant tenant) {
        ConsumerBody body = request.body(ConsumerBody::read);
        String drawId = request.path("drawId");
        return switch (claimPlace.claim(
                tenant,
                drawId,
                body.consumerId(),
                body.token(),
                DeviceHeader.fingerprint(request).or(body::fingerprint))) {
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
            case Outcome.FingerprintRequired(var draw) ->
                    DeviceAnswers.required(
                            refuseDevice.code(
                                    draw, Optional.of(body.consumerId()), DeviceAnswers.REQUIRED));
            case Outcome.OtherDevice(var draw) ->
                    DeviceAnswers.mismatch(
                            refuseDevice.code(
                                    draw, Optional.of(body.consumerId()), DeviceAnswers.MISMATCH));
            case Outcome.Busy _ -> RetryLater.busy();
        };
    }
}
