package fairdraw.functions.operator.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.webhooks.CreateWebhook;
import fairdraw.domain.webhooks.CreateWebhook.Outcome;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /operator/v1/organisations/{org}/{mode}/webhooks}. */
public final class CreateWebhookFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final CreateWebhook createWebhook;
    private final WebhookReader reader;

    public CreateWebhookFunction() {
        this(Wiring.inLambda());
    }

    public CreateWebhookFunction(Wiring wiring) {
        endpoint = wiring.operator();
        createWebhook = wiring.webhooks().createWebhook();
        reader = new WebhookReader(wiring.addresses());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::create);
    }

    private Reply create(Request request, OperatorCall call) {
        var order = request.body(reader::order);
        return switch (createWebhook.create(call.tenant(), order)) {
            case Outcome.Created(var webhook, var secret) ->
                    Reply.json(201, WebhookForm.withSecret(webhook, secret));
            case Outcome.TooMany() ->
                    Reply.problem(409, "There can be at most " + CreateWebhook.MOST + " webhooks");
        };
    }
}
