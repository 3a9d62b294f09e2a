package fairdraw.functions.giveaways;

import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Session;
import fairdraw.domain.draws.evidence.SignReceipt;
import fairdraw.domain.giveaways.EnterDraw;
import fairdraw.domain.giveaways.EnterDraw.Outcome;
import fairdraw.domain.giveaways.RefuseDevice;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.DeviceHeader;
import fairdraw.functions.guards.SessionCaller;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;

/** {@code POST /api/v1/draws/{drawId}/enter}. */
public final class EnterDrawFunction extends HttpFunction<SessionCaller> {

    private final EnterDraw enterDraw;
    private final RefuseDevice refuseDevice;
    private final SignReceipt sign;
    private final InstantSource clock;

    public EnterDrawFunction() {
        this(Wiring.inLambda());
    }

    public EnterDrawFunction(Wiring wiring) {
        super(wiring.surfaces().consumerInSession());
        var entrants = wiring.giveaways();
        enterDraw = entrants.enterDraw();
        refuseDevice = entrants.refuseDevice();
        sign = entrants.signReceipt();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, SessionCaller caller) {
        Consumer consumer = caller.consumer();
        var device =
                new EnterDraw.Device(
                        DeviceHeader.fingerprint(request),
                        caller.session().flatMap(Session::device));
        String salt = request.bodyIfAny(JsonBody::salt);
        Outcome outcome =
                enterDraw.enter(consumer, new DrawId(request.path("drawId")), device, salt);
        return switch (outcome) {
            case Outcome.Stands(var state, var record) ->
                    StateView.reply(state, record.map(sign::of));
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.NotOpenYet(var opensAt) -> RetryLater.notOpenYet(opensAt, clock.instant());
            case Outcome.Closed _ -> Reply.problem(400, "Draw is closed");
            case Outcome.Full _ -> RetryLater.full();
            case Outcome.FingerprintRequired(var draw) ->
                    DeviceReplies.required(
                            refuseDevice.code(
                                    draw,
                                    consumer.id(),
                                    RefuseDevice.Refusal.FINGERPRINT_REQUIRED));
            case Outcome.OtherDevice(var draw) ->
                    DeviceReplies.mismatch(
                            refuseDevice.code(
                                    draw, consumer.id(), RefuseDevice.Refusal.DEVICE_MISMATCH));
            case Outcome.Busy _ -> RetryLater.busy();
        };
    }
}
