package fairdraw.functions.operator.giveaways;

import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.giveaways.RebindDevice;
import fairdraw.domain.giveaways.RebindDevice.Outcome;
import fairdraw.domain.giveaways.RebindDevice.Who;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.wiring.Wiring;
import java.util.Optional;

/** {@code POST /operator/v1/organisations/{org}/{mode}/draws/{drawId}/rebind}. */
public final class RebindDeviceFunction extends HttpFunction<OperatorCall> {

    private final RebindDevice rebindDevice;

    public RebindDeviceFunction() {
        this(Wiring.inLambda());
    }

    public RebindDeviceFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.REBIND_DEVICE));
        rebindDevice = wiring.giveaways().rebindDevice();
    }

    private record Wish(Who who, Optional<Fingerprint> fingerprint) {

        static Wish read(JsonBody body) {
            Optional<String> code = body.optionalText("confirmationCode", 64);
            if (code.isPresent() && body.optionalText("consumerId", 128).isPresent()) {
                body.refuse("consumerId", "absent where confirmationCode is given");
            }
            Optional<String> fingerprint = body.optionalText("fingerprint", 512);
            return new Wish(
                    code.<Who>map(Who.ByCode::new)
                            .orElseGet(() ->
                                    new Who.ById(
                                            new ConsumerId(
                                                    Identifier.read(
                                                            body.text("consumerId", 128))))),
                    fingerprint.flatMap(Fingerprint::of));
        }
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Wish wish = request.body(Wish::read);
        DrawId drawId = new DrawId(request.path("drawId"));
        return switch (rebindDevice.rebind(call.tenant(), drawId, wish.who(), wish.fingerprint())) {
            case Outcome.Rebound(var consumerId, var generation) ->
                    Reply.json(
                            200,
                            Json.object()
                                    .put("drawId", drawId)
                                    .put("consumerId", consumerId)
                                    .put("generation", generation));
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.NotEntered _ -> Reply.problem(404, "Entry not found");
        };
    }
}
