package fairdraw.functions.operator.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
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
 * {@code DELETE /operator/v1/organisations/{org}/{mode}/webhooks/{webhookId}}: pending deliveries
 * to it are dropped.
 */
public final class DeleteWebhookFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final Webhooks webhooks;

    public DeleteWebhookFunction() {
        this(Wiring.inLambda());
    }

    public DeleteWebhookFunction(Wiring wiring) {
        endpoint = wiring.operator();
        webhooks = wiring.webhooks().webhooks();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::delete);
    }

    private Reply delete(Request request, OperatorCall call) {
        return webhooks.remove(call.tenant(), request.path("webhookId"))
                .<Reply>map(webhook -> Reply.json(200, WebhookForm.of(webhook)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
