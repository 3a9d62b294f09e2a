package fairdraw.functions.operator.webhooks;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.domain.webhooks.deliveries.Deliveries;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.wiring.Wiring;
import java.util.List;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/deliveries?webhook=&status=}, newest first.
 */
public final class ListDeliveriesFunction extends HttpFunction<OperatorCall> {
    private final Webhooks webhooks;
    private final Deliveries deliveries;

    public ListDeliveriesFunction() {
        this(Wiring.inLambda());
    }

    public ListDeliveriesFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_DELIVERIES)
                        .asking("status", "webhook", Listing.LIMIT, Listing.AFTER));
        webhooks = wiring.webhooks().webhooks();
        deliveries = wiring.webhooks().deliveries();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var states = DeliveryView.states(request.query("status"));
        var ids =
                request.query("webhook")
                        .map(Identifier::read)
                        .map(WebhookId::new)
                        .map(List::of)
                        .orElseGet(() ->
                                webhooks.all(call.tenant()).stream().map(Webhook::id).toList());
        var wanted = Listing.wanted(request);
        return Listing.reply(
                wanted, part -> deliveries.log(call.tenant(), ids, states, part), DeliveryView::of);
    }
}
