package fairdraw.functions.operator.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.deliveries.RedriveDeliveries;
import fairdraw.domain.webhooks.deliveries.RedriveDeliveries.Outcome;
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

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/deliveries/redrive}: redrives the deliveries
 * of one webhook, or a single delivery.
 */
public final class RedriveDeliveriesFunction extends HttpFunction<OperatorCall> {
    private final RedriveDeliveries redrive;

    public RedriveDeliveriesFunction() {
        this(Wiring.inLambda());
    }

    public RedriveDeliveriesFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.REDRIVE_DELIVERIES).forMuch());
        redrive = wiring.webhooks().redriveDeliveries();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return switch (request.body(this::wish).apply(call.tenant())) {
            case Outcome.Redriven(var count, var more) ->
                    Reply.json(202, Json.object().put("redriven", count).put("more", more));
            case Outcome.NotFound() -> Reply.problem(404, "Not found");
            case Outcome.NotActive() -> Reply.problem(409, "The webhook is not active");
            case Outcome.Pending() -> Reply.problem(409, "The delivery is on its way");
        };
    }

    private Function<Tenant, Outcome> wish(JsonBody body) {
        var delivery = body.optionalText("delivery", 255);
        if (delivery.isPresent()) {
            return tenant -> redrive.one(tenant, Identifier.read(delivery.get()));
        }
        var webhook = body.text("webhook", 100);
        return tenant -> redrive.all(tenant, new WebhookId(Identifier.read(webhook)));
    }
}
