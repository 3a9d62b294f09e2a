package fairdraw.functions.operator.webhooks;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.TestWebhook;
import fairdraw.domain.webhooks.TestWebhook.Outcome;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/organisations/{org}/{mode}/webhooks/{webhookId}/test}. */
public final class TestWebhookFunction extends HttpFunction<OperatorCall> {
    private final TestWebhook testWebhook;

    public TestWebhookFunction() {
        this(Wiring.inLambda());
    }

    public TestWebhookFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.TEST_WEBHOOK));
        testWebhook = wiring.webhooks().testWebhook();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return switch (testWebhook.test(call.tenant(), new WebhookId(request.path("webhookId")))) {
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
