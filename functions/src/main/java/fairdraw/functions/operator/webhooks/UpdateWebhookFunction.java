package fairdraw.functions.operator.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.webhooks.ChangeWebhook;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@code PUT /operator/v1/organisations/{org}/{mode}/webhooks/{webhookId}}, which also parks and
 * unparks it.
 */
public final class UpdateWebhookFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final Webhooks webhooks;
    private final ChangeWebhook changeWebhook;
    private final WebhookReader reader;

    public UpdateWebhookFunction() {
        this(Wiring.inLambda());
    }

    public UpdateWebhookFunction(Wiring wiring) {
        endpoint = wiring.operator();
        webhooks = wiring.webhooks().webhooks();
        changeWebhook = wiring.webhooks().changeWebhook();
        reader = new WebhookReader(wiring.addresses());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::update);
    }

    private Reply update(Request request, OperatorCall call) {
        var id = request.path("webhookId");
        return webhooks.find(Owner.of(call.tenant(), id), id)
                .map(webhook -> request.body(body -> reader.change(body, webhook.format())))
                .flatMap(change -> changeWebhook.change(call.tenant(), id, change))
                .<Reply>map(webhook -> Reply.json(200, WebhookForm.of(webhook)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
