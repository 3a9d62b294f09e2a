package fairdraw.functions.operator.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Page;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/webhooks}: the tenant's own, and those of
 * campaigns, which serve both modes.
 */
public final class ListWebhooksFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final Webhooks webhooks;

    public ListWebhooksFunction() {
        this(Wiring.inLambda());
    }

    public ListWebhooksFunction(Wiring wiring) {
        endpoint = wiring.operator().asking(Listing.LIMIT, Listing.AFTER);
        webhooks = wiring.webhooks().webhooks();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, OperatorCall call) {
        var wanted = Listing.wanted(request);
        var rest =
                webhooks.all(call.tenant()).stream()
                        .filter(webhook ->
                                wanted.after()
                                        .filter(after -> webhook.id().compareTo(after) <= 0)
                                        .isEmpty())
                        .toList();
        return Listing.reply(
                wanted, part -> Page.of(rest, part.limit(), Webhook::id), WebhookForm::of);
    }
}
