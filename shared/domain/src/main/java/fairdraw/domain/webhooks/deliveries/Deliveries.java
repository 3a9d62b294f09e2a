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

    /**
     * The deliveries of a line that may be attempted, in the order of their times.
     *
     * @param next the time from which there may be more
     */
    record Part(List<Delivery> due, Optional<Instant> next) {}

    /**
     * Stores a new delivery, which waits in the table if it is pending; returns false if the event
     * has a delivery to that webhook already.
     */
    boolean add(Delivery delivery);

    /** Stores a new delivery of which a message is sent, so that it does not wait in the table. */
    boolean addCarried(Delivery delivery);

    Optional<Delivery> find(Delivery.Key key);

    /** Returns the deliveries of {@code keys} that exist, in the same order. */
    List<Delivery> find(List<Delivery.Key> keys);

    /**
     * Stores {@code after} in place of {@code before}, to wait in the table if it is pending;
     * returns false if that has moved on.
     */
    boolean replace(Delivery before, Delivery after);

    /**
     * Returns the first deliveries of a line that wait in the table and are due; very recent ones
     * may be missing.
     */
    Part waiting(Line line, Instant now, int limit);

    /**
     * Returns a page of the deliveries to these webhooks, newest first; very recent changes may be
     * missing, and so may be some that were never attempted if only pending ones are asked for.
     */
    Page<Delivery> log(
            Tenant tenant,
            Collection<WebhookId> webhookIds,
            Collection<Delivery.State> states,
            Page.Wanted wanted);
}
