package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table of deliveries, which keeps each for a month. */
public interface Deliveries {

    /** Stores a new delivery; returns false if the event has a delivery to that webhook already. */
    boolean add(Delivery delivery);

    Optional<Delivery> find(Delivery.Key key);

    /** Stores {@code after} in place of {@code before}; returns false if that has moved on. */
    boolean replace(Delivery before, Delivery after);

    /**
     * Returns some of the deliveries that may be attempted, longest waiting of each partition
     * first.
     */
    List<Delivery.Key> due(Instant now, int limit);

    /**
     * Returns a page of the deliveries to these webhooks, newest first; very recent changes may be
     * missing.
     */
    Page<Delivery> log(
            Tenant tenant,
            Collection<WebhookId> webhookIds,
            Collection<Delivery.State> states,
            Page.Wanted wanted);
}
