package fairdraw.functions.operator.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.webhooks.TestWebhook;
import fairdraw.domain.webhooks.TestWebhook.Outcome;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /operator/v1/organisations/{org}/{mode}/webhooks/{webhookId}/test}. */
public final class TestWebhookFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final TestWebhook testWebhook;

    public TestWebhookFunction() {
        this(Wiring.inLambda());
    }

    public TestWebhookFunction(Wiring wiring) {
        endpoint = wiring.operator();
        testWebhook = wiring.webhooks().testWebhook();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::test);
    }

    private Reply test(Request request, OperatorCall call) {
        return switch (testWebhook.test(call.tenant(), request.path("webhookId"))) {
            case Outcome.Sent(var delivery) ->
                    Reply.json(
                            202,
                            Json.object()
                                    .put("delivery", delivery.id())
                                    .put("eventId", delivery.eventId()));
            case Outcome.NotActive() -> Reply.problem(409, "The webhook is not active");
            case Outcome.NotFound() -> Reply.problem(404, "Not found");
        };
    }
}
