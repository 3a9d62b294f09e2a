package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.webhooks.AttemptDelivery;
import fairdraw.domain.webhooks.DeliverEvent;
import fairdraw.functions.deliveries.DeliveryMessage;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.wiring.WebhookUseCases;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The consumer of the queue of new events and returning deliveries, which delivers events to the
 * subscribed webhooks.
 */
public final class DeliverWebhooksFunction implements RequestStreamHandler {

    private final QueueBatch queue;
    private final DeliverEvent deliverEvent;
    private final AttemptDelivery attemptDelivery;

    public DeliverWebhooksFunction() {
        this(Wiring.inLambda());
    }

    public DeliverWebhooksFunction(Wiring wiring) {
        WebhookUseCases webhooks = wiring.webhooks();
        queue = new QueueBatch(wiring.failureLog());
        deliverEvent = webhooks.deliverEvent();
        attemptDelivery = webhooks.attemptDelivery();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        queue.serveAtOnce(event, reply, this::deliver);
    }

    private void deliver(Map<String, @Nullable Object> message) {
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
