package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Subscribers;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Standing;
import fairdraw.domain.webhooks.WebhookChange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Creates an event's deliveries, one for each webhook that wants it, however often the event is
 * processed.
 */
public final class DeliverEvent {

    private final Subscribers subscribers;
    private final Deliveries deliveries;
    private final AttemptDelivery attempt;
    private final DeliveryQueue queue;
    private final InstantSource clock;

    public DeliverEvent(
            Subscribers subscribers,
            Deliveries deliveries,
            AttemptDelivery attempt,
            DeliveryQueue queue,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.attempt = attempt;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Delivers to a single webhook at once. With several, each gets a message of its own, so that
     * none waits for another.
     */
    public void deliver(DomainEvent event) {
        List<Webhook> told =
                subscribers.of(event).stream()
                        .filter(webhook ->
                                WebhookChange.isIn(event)
                                        || !(webhook.standing() instanceof Standing.Paused))
                        .toList();
        boolean single = told.size() == 1;
        for (Webhook webhook : told) {
            Instant now = clock.instant();
            Instant nextAt = single ? now.plus(AttemptDelivery.LEASE) : now;
            Delivery delivery = Delivery.of(event, webhook, now, nextAt);
            if (!webhook.isActive() && !delivery.isOfFormer()) {
                deliveries.add(delivery.to(Delivery.State.PARKED));
            } else if (deliveries.add(delivery) && single) {
                attempt.first(delivery, webhook);
            } else {
                // The delivery was created before, perhaps by a caller that never attempted it.
                queue.later(delivery.key(), Duration.ZERO, 0);
            }
        }
    }
}
