package fairdraw.functions.operator.webhooks;

import fairdraw.domain.Page;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/webhooks}: the tenant's own, and those of
 * campaigns, which serve both modes.
 */
public final class ListWebhooksFunction extends HttpFunction<OperatorCall> {
    private final Webhooks webhooks;

    public ListWebhooksFunction() {
        this(Wiring.inLambda());
    }

    public ListWebhooksFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_WEBHOOKS)
                        .asking(Listing.LIMIT, Listing.AFTER));
        webhooks = wiring.webhooks().webhooks();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var wanted = Listing.wanted(request);
        var rest =
                webhooks.all(call.tenant()).stream()
                        .filter(webhook ->
                                wanted.after()
                                        .filter(after -> webhook.id().text().compareTo(after) <= 0)
                                        .isEmpty())
                        .toList();
        return Listing.reply(
                wanted,
                part -> Page.of(rest, part.limit(), webhook -> webhook.id().text()),
                WebhookView::of);
    }
}
