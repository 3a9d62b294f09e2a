package fairdraw.functions.operator.webhooks;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code DELETE /operator/v1/organisations/{org}/{mode}/webhooks/{webhookId}}: pending deliveries
 * to it are dropped.
 */
public final class DeleteWebhookFunction extends HttpFunction<OperatorCall> {
    private final Webhooks webhooks;

    public DeleteWebhookFunction() {
        this(Wiring.inLambda());
    }

    public DeleteWebhookFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.DELETE_WEBHOOK));
        webhooks = wiring.webhooks().webhooks();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return webhooks.remove(call.tenant(), new WebhookId(request.path("webhookId")))
                .<Reply>map(webhook -> Reply.json(200, WebhookView.of(webhook)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
