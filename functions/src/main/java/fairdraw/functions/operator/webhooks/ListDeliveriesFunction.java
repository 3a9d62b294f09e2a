package fairdraw.functions.operator.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.webhooks.Deliveries;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/deliveries?webhook=&status=}, newest first.
 */
public final class ListDeliveriesFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final Webhooks webhooks;
    private final Deliveries deliveries;

    public ListDeliveriesFunction() {
        this(Wiring.inLambda());
    }

    public ListDeliveriesFunction(Wiring wiring) {
        endpoint = wiring.operator().asking("status", "webhook", Listing.LIMIT, Listing.AFTER);
        webhooks = wiring.webhooks().webhooks();
        deliveries = wiring.webhooks().deliveries();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, OperatorCall call) {
        var states = DeliveryForm.states(request.query("status"));
        var ids =
                request.query("webhook")
                        .map(Identifier::read)
                        .map(List::of)
                        .orElseGet(() ->
                                webhooks.all(call.tenant()).stream().map(Webhook::id).toList());
        var wanted = Listing.wanted(request);
        return Listing.reply(
                wanted, part -> deliveries.log(call.tenant(), ids, states, part), DeliveryForm::of);
    }
}
