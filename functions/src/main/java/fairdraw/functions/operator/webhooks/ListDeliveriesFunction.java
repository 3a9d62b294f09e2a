package fairdraw.functions.operator.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Format;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.domain.webhooks.deliveries.Deliveries;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.QueryFlag;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.wiring.Wiring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/deliveries?webhook=&status=&payload=}, newest
 * first.
 */
public final class ListDeliveriesFunction extends HttpFunction<OperatorCall> {
    private static final String WEBHOOK = "webhook";
    private static final String PAYLOAD = "payload";

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    public ListDeliveriesFunction() {
        this(Wiring.inLambda());
    }

    public ListDeliveriesFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_DELIVERIES)
                        .asking("status", WEBHOOK, PAYLOAD, Listing.LIMIT, Listing.AFTER));
        webhooks = wiring.webhooks().webhooks();
        deliveries = wiring.webhooks().deliveries();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var states = DeliveryView.states(request.query("status"));
        boolean withPayload = QueryFlag.isSet(request, PAYLOAD);
        var asked = request.query(WEBHOOK).map(Identifier::read).map(WebhookId::new);
        Map<WebhookId, Format> formats =
                asked.isEmpty() || withPayload ? formats(call.tenant()) : Map.of();
        var ids = asked.map(List::of).orElseGet(() -> List.copyOf(formats.keySet()));
        return Listing.reply(
                Listing.wanted(request),
                part -> deliveries.log(call.tenant(), ids, states, part),
                delivery -> DeliveryView.of(delivery, withPayload ? formats : Map.of()));
    }

    private Map<WebhookId, Format> formats(Tenant tenant) {
        Map<WebhookId, Format> formats = new LinkedHashMap<>();
        webhooks.all(tenant).forEach(webhook -> formats.put(webhook.id(), webhook.format()));
        return formats;
    }
}
