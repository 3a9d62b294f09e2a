package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;

/** A tenant's deliveries to one webhook. */
public record Line(Tenant tenant, WebhookId webhookId) {

    /** Returns the line of a delivery. */
    public static Line of(Delivery.Key key) {
        return new Line(key.tenant(), key.webhookId());
    }

    /** Returns the strand in which it is served. */
    public Strand strand() {
        return Strand.of(tenant.organisation(), webhookId);
    }
}
