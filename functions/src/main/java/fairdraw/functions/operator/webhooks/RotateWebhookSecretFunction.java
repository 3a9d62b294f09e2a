package fairdraw.functions.operator.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.webhooks.ChangeWebhook;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /operator/v1/organisations/{org}/{mode}/webhooks/{webhookId}/rotate}. */
public final class RotateWebhookSecretFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final ChangeWebhook changeWebhook;

    public RotateWebhookSecretFunction() {
        this(Wiring.inLambda());
    }

    public RotateWebhookSecretFunction(Wiring wiring) {
        endpoint = wiring.operator();
        changeWebhook = wiring.webhooks().changeWebhook();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::rotate);
    }

    private Reply rotate(Request request, OperatorCall call) {
        return changeWebhook
                .rotate(call.tenant(), request.path("webhookId"))
                .<Reply>map(rotated ->
                        Reply.json(
                                200, WebhookForm.withSecret(rotated.webhook(), rotated.secret())))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
