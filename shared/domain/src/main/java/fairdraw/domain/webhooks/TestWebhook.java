package fairdraw.domain.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends a test event through the same path as every other event. */
public final class TestWebhook {

    static final String TARGET = "webhookId";

    private final Webhooks webhooks;
    private final EventBus bus;
    private final Ids ids;
    private final InstantSource clock;

    public TestWebhook(Webhooks webhooks, EventBus bus, Ids ids, InstantSource clock) {
        this.webhooks = webhooks;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    /** The outcome of a request. */
    public sealed interface Outcome {
        record Sent(Delivery.Key delivery) implements Outcome {}

        record NotActive() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    /** Publishes a test event, which is on its way when this returns. */
    public Outcome test(Tenant tenant, WebhookId id) {
        Optional<Webhook> found = webhooks.find(Owner.of(tenant, id), id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (!found.get().isActive()) {
            return new Outcome.NotActive();
        }
        DomainEvent event =
                DomainEvent.now(
                        EventName.WEBHOOK_TEST,
                        ids,
                        clock.instant(),
                        tenant,
                        Map.of(TARGET, id.text()));
        bus.publish(List.of(event));
        return new Outcome.Sent(new Delivery.Key(tenant, id, event.id()));
    }

    /** Returns the id of the webhook that a test is for. */
    static Optional<String> target(DomainEvent test) {
        return test.data().get(TARGET) instanceof String id ? Optional.of(id) : Optional.empty();
    }
}
