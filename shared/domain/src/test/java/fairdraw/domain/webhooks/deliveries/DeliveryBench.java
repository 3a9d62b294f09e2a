package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.HashedSecrets;
import fairdraw.domain.webhooks.InMemorySlots;
import fairdraw.domain.webhooks.InMemoryWebhooks;
import fairdraw.domain.webhooks.ParkWebhook;
import fairdraw.domain.webhooks.SampleWebhooks;
import fairdraw.domain.webhooks.Slots;
import fairdraw.domain.webhooks.Subscribers;
import fairdraw.domain.webhooks.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The use cases of deliveries on fakes, with a clock that moves when told. */
final class DeliveryBench {

    Instant now = SampleWebhooks.NOON;
    final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    final InMemorySlots slots = new InMemorySlots(2);
    final RecordedQueue queue = new RecordedQueue();
    final ScriptedSender sender = new ScriptedSender();
    final List<Integer> pauses = new ArrayList<>();
    private final Subscribers subscribers = new Subscribers(webhooks, () -> now);
    final AttemptDelivery attempt = on(deliveries);
    final DeliverEvent deliver =
            new DeliverEvent(subscribers, deliveries, attempt, queue, () -> now);

    /** Returns attempts of the deliveries in another implementation of the port. */
    AttemptDelivery on(Deliveries port) {
        MakeAttempt make =
                new MakeAttempt(
                        sender,
                        new HashedSecrets(),
                        port,
                        slots,
                        new ParkWebhook(webhooks),
                        queue,
                        () -> now);
        return new AttemptDelivery(subscribers, port, slots, make, queue, pauses::add, () -> now);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Returns the delivery as it is stored now. */
    Delivery stored(Delivery delivery) {
        return deliveries.find(delivery.key()).orElseThrow();
    }

    /** Returns the webhook as it is stored now. */
    Webhook stored(Webhook webhook) {
        return webhooks.find(webhook.owner(), webhook.id()).orElseThrow();
    }

    /** Returns the health of a webhook that has a free slot. */
    Slots.Health health(Webhook webhook) {
        Slots.Wish wish = slots.take(webhook, now, now.plusSeconds(1));
        return slots.release((Slots.Wish.Taken) wish, Slots.Ending.UNTRIED, false, now);
    }
}
