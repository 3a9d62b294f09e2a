package fairdraw.functions.operator.giveaways;

import fairdraw.domain.giveaways.DenyEntrant;
import fairdraw.domain.giveaways.DenyEntrant.Denial;
import fairdraw.domain.giveaways.DenyEntrant.Outcome;
import fairdraw.domain.giveaways.EntrantState;
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
import java.util.function.Function;

/** {@code POST /operator/v1/organisations/{org}/{mode}/draws/{drawId}/deny}. */
public final class DenyConsumerFunction extends HttpFunction<OperatorCall> {

    private final DenyEntrant denyEntrant;

    public DenyConsumerFunction() {
        this(Wiring.inLambda());
    }

    public DenyConsumerFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(
                                Operation.DENY_CONSUMER,
                                request -> request.body(body -> denial(body, ""))));
        denyEntrant = wiring.giveaways().denyEntrant();
    }

    private static Denial denial(JsonBody body, String by) {
        return new Denial(
                new ConsumerId(Identifier.read(body.text("consumerId", 128))),
                body.choice("reason", DenyEntrant.REASONS, Function.identity()),
                by,
                body.optionalFlag("afterClose").orElse(false));
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Denial denial = request.body(body -> denial(body, "operator:" + call.operatorId()));
        request.notes().why(denial.reason());
        return switch (denyEntrant.deny(
                call.tenant(), new DrawId(request.path("drawId")), denial)) {
            case Outcome.Stands(var state) -> Reply.json(200, view(state));
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.Closed _ -> Reply.problem(409, "Draw is closed");
            case Outcome.Claimed _ -> Reply.problem(409, "Draw win is already completed");
            case Outcome.Busy _ -> Reply.problem(503, "Too many changes at once; try again");
        };
    }

    private static Json view(EntrantState state) {
        return Json.object()
                .put("drawId", state.drawId())
                .put("consumerId", state.consumerId())
                .put("status", state.status().name())
                .put("denyReason", state.denyReason());
    }
}
