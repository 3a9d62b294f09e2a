package fairdraw.functions.operator.webhooks;

import fairdraw.domain.webhooks.CreateWebhook;
import fairdraw.domain.webhooks.CreateWebhook.Outcome;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/organisations/{org}/{mode}/webhooks}. */
public final class CreateWebhookFunction extends HttpFunction<OperatorCall> {
    private final CreateWebhook createWebhook;
    private final WebhookReader reader;

    public CreateWebhookFunction() {
        this(Wiring.inLambda());
    }

    public CreateWebhookFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.CREATE_WEBHOOK));
        createWebhook = wiring.webhooks().createWebhook();
        reader = new WebhookReader(wiring.addresses());
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var order = request.body(reader::order);
        return switch (createWebhook.create(call.tenant(), order)) {
            case Outcome.Created(var webhook, var secret) -> {
                request.notes().made(webhook.id(), WebhookView.of(webhook));
                yield Reply.json(201, WebhookView.withSecret(webhook, secret));
            }
            case Outcome.TooMany() ->
                    Reply.problem(409, "There can be at most " + Webhooks.MOST + " webhooks");
        };
    }
}
