package fairdraw.functions.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.giveaways.RefuseDevice;
import fairdraw.domain.giveaways.places.ValidateWin;
import fairdraw.domain.giveaways.places.ValidateWin.Outcome;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.DeviceHeader;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /api/v1/draws/{drawId}/validate}, which changes nothing. */
public final class ValidateWinFunction extends HttpFunction<Tenant> {

    private final ValidateWin validateWin;
    private final RefuseDevice refuseDevice;

    public ValidateWinFunction() {
        this(Wiring.inLambda());
    }

    public ValidateWinFunction(Wiring wiring) {
        super(wiring.surfaces().drawsServer());
        var entrants = wiring.giveaways();
        validateWin = entrants.validateWin();
        refuseDevice = entrants.refuseDevice();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        ConsumerBody body = request.body(ConsumerBody::read);
        Outcome outcome =
                validateWin.validate(
                        tenant,
                        new DrawId(request.path("drawId")),
                        body.consumerId(),
                        body.token(),
                        DeviceHeader.fingerprint(request).or(body::fingerprint));
        return switch (outcome) {
            case Outcome.Valid _ -> Reply.of(200, "application/json", "true");
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.NotWinner _ ->
                    WinReplies.invalid("NOT_WINNER", "This consumer is not a winner of the draw.");
            case Outcome.Expired _ ->
                    WinReplies.invalid("ADMISSION_EXPIRED", "The place was not claimed in time.");
            case Outcome.AlreadyCompleted _ ->
                    WinReplies.invalid("ALREADY_COMPLETED", "The place was claimed already.");
            case Outcome.WrongToken _ ->
                    WinReplies.invalid("INVALID_TOKEN", "The token is not that of the place.");
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
        };
    }
}
