package fairdraw.functions.operator.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
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

/** {@code GET /operator/v1/organisations/{org}/{mode}/webhooks/{webhookId}}. */
public final class GetWebhookFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final Webhooks webhooks;

    public GetWebhookFunction() {
        this(Wiring.inLambda());
    }

    public GetWebhookFunction(Wiring wiring) {
        endpoint = wiring.operator();
        webhooks = wiring.webhooks().webhooks();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::get);
    }

    private Reply get(Request request, OperatorCall call) {
        var id = request.path("webhookId");
        return webhooks.find(Owner.of(call.tenant(), id), id)
                .<Reply>map(webhook -> Reply.json(200, WebhookForm.of(webhook)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
