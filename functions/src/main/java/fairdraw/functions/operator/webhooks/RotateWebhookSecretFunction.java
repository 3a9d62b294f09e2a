package fairdraw.functions.operator.webhooks;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.ChangeWebhook;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/organisations/{org}/{mode}/webhooks/{webhookId}/rotate}. */
public final class RotateWebhookSecretFunction extends HttpFunction<OperatorCall> {
    private final ChangeWebhook changeWebhook;

    public RotateWebhookSecretFunction() {
        this(Wiring.inLambda());
    }

    public RotateWebhookSecretFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.ROTATE_WEBHOOK_SECRET));
        changeWebhook = wiring.webhooks().changeWebhook();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return changeWebhook
                .rotate(call.tenant(), new WebhookId(request.path("webhookId")))
                .<Reply>map(rotated ->
                        Reply.json(
                                200, WebhookView.withSecret(rotated.webhook(), rotated.secret())))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
