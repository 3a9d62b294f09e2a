package fairdraw.functions.operator.webhooks;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.ChangeWebhook;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code PUT /operator/v1/organisations/{org}/{mode}/webhooks/{webhookId}}, which also parks and
 * unparks it.
 */
public final class UpdateWebhookFunction extends HttpFunction<OperatorCall> {
    private final Webhooks webhooks;
    private final ChangeWebhook changeWebhook;
    private final WebhookReader reader;

    public UpdateWebhookFunction() {
        this(Wiring.inLambda());
    }

    public UpdateWebhookFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.UPDATE_WEBHOOK));
        webhooks = wiring.webhooks().webhooks();
        changeWebhook = wiring.webhooks().changeWebhook();
        reader = new WebhookReader(wiring.addresses());
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var id = new WebhookId(request.path("webhookId"));
        return webhooks.find(Owner.of(call.tenant(), id), id)
                .map(webhook -> {
                    request.notes().before(WebhookView.of(webhook));
                    return request.body(body -> reader.change(body, webhook.format()));
                })
                .flatMap(change -> changeWebhook.change(call.tenant(), id, change))
                .<Reply>map(webhook -> {
                    var form = WebhookView.of(webhook);
                    request.notes().after(form);
                    return Reply.json(200, form);
                })
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
