package fairdraw.functions.operator.webhooks;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}/{mode}/webhooks/{webhookId}}. */
public final class GetWebhookFunction extends HttpFunction<OperatorCall> {
    private final Webhooks webhooks;

    public GetWebhookFunction() {
        this(Wiring.inLambda());
    }

    public GetWebhookFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_WEBHOOK));
        webhooks = wiring.webhooks().webhooks();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var id = new WebhookId(request.path("webhookId"));
        return webhooks.find(Owner.of(call.tenant(), id), id)
                .<Reply>map(webhook -> Reply.json(200, WebhookView.of(webhook)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
