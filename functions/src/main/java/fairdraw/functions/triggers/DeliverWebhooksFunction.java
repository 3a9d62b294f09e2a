package fairdraw.functions.triggers;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.webhooks.deliveries.AttemptDelivery;
import fairdraw.domain.webhooks.deliveries.DeliverEvent;
import fairdraw.functions.deliveries.DeliveryMessage;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.wiring.WebhookModule;
import fairdraw.functions.wiring.Wiring;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The consumer of the queue of new events and returning deliveries, which delivers events to the
 * subscribed webhooks.
 */
public final class DeliverWebhooksFunction extends QueueFunction {

    private final DeliverEvent deliverEvent;
    private final AttemptDelivery attemptDelivery;

    public DeliverWebhooksFunction() {
        this(Wiring.inLambda());
    }

    public DeliverWebhooksFunction(Wiring wiring) {
        super(wiring, wiring.settings().webhookQueue());
        WebhookModule webhooks = wiring.webhooks();
        deliverEvent = webhooks.deliverEvent();
        attemptDelivery = webhooks.attemptDelivery();
    }

    @Override
    protected void work(Map<String, @Nullable Object> message) {
        Optional<DeliveryMessage> delivery = DeliveryMessage.read(message);
        if (delivery.isPresent()) {
            attemptDelivery.resume(delivery.get().key(), delivery.get().passes());
        } else if (message.get("detail") instanceof Map<?, ?> detail) {
            deliverEvent.deliver(DomainEvent.of(JsonTree.members(detail)));
        } else {
            throw new IllegalArgumentException("a message that is neither event nor delivery");
        }
    }
}
