package fairdraw.functions.triggers;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.deliveries.FanOutEvent;
import fairdraw.domain.webhooks.deliveries.Wakes;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import fairdraw.functions.deliveries.WakeMessage;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.wiring.WebhookModule;
import fairdraw.functions.wiring.Wiring;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The consumer of the queue of events, which writes a delivery for each subscribed webhook and
 * hands it over. It calls nobody outside.
 */
public final class FanOutEventsFunction extends QueueFunction {

    private final FanOutEvent fanOutEvent;
    private final Wakes wakes;

    public FanOutEventsFunction() {
        this(Wiring.inLambda());
    }

    public FanOutEventsFunction(Wiring wiring) {
        super(wiring, wiring.settings().webhookQueue());
        WebhookModule webhooks = wiring.webhooks();
        fanOutEvent = webhooks.fanOutEvent();
        wakes = webhooks.wakes();
    }

    @Override
    protected void work(Map<String, @Nullable Object> message) {
        Optional<Delivery.Key> former = WakeMessage.former(message);
        if (former.isPresent()) {
            wakes.wake(Wake.carrying(former.get()));
        } else if (message.get("detail") instanceof Map<?, ?> detail) {
            fanOutEvent.fanOut(DomainEvent.of(JsonTree.members(detail)));
        } else {
            throw new IllegalArgumentException("a message that is no event");
        }
    }
}
