package fairdraw.functions.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.giveaways.RefuseDevice;
import fairdraw.domain.giveaways.places.ClaimPlace;
import fairdraw.domain.giveaways.places.ClaimPlace.Outcome;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.DeviceHeader;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /api/v1/draws/{drawId}/complete}. */
public final class CompleteDrawFunction extends HttpFunction<Tenant> {

    private final ClaimPlace claimPlace;
    private final RefuseDevice refuseDevice;

    public CompleteDrawFunction() {
        this(Wiring.inLambda());
    }

    public CompleteDrawFunction(Wiring wiring) {
        super(wiring.surfaces().drawsServer());
        var entrants = wiring.giveaways();
        claimPlace = entrants.claimPlace();
        refuseDevice = entrants.refuseDevice();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        ConsumerBody body = request.body(ConsumerBody::read);
        DrawId drawId = new DrawId(request.path("drawId"));
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
                    DeviceReplies.required(
                            refuseDevice.code(
                                    draw,
                                    body.consumerId(),
                                    RefuseDevice.Refusal.FINGERPRINT_REQUIRED));
            case Outcome.OtherDevice(var draw) ->
                    DeviceReplies.mismatch(
                            refuseDevice.code(
                                    draw, body.consumerId(), RefuseDevice.Refusal.DEVICE_MISMATCH));
            case Outcome.Busy _ -> RetryLater.busy();
        };
    }
}
