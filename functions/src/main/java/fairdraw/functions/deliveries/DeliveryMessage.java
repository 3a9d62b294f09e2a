package fairdraw.functions.deliveries;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.functions.json.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in the queue.
 *
 * @param passes the number of times that it came without being attempted
 */
public record DeliveryMessage(Delivery.Key key, int passes) {

    private static final String DELIVERY = "delivery";

    /** Reads the delivery in a message; empty if the message is something else. */
    public static Optional<DeliveryMessage> read(Map<String, @Nullable Object> message) {
        if (message.get(DELIVERY) instanceof String id
                && message.get("organisation") instanceof String organisation
                && message.get("mode") instanceof String mode
                && message.get("passes") instanceof Long passes) {
            Tenant tenant = new Tenant(organisation, Mode.of(mode).orElseThrow());
            return Delivery.Key.of(tenant, id)
                    .map(key -> new DeliveryMessage(key, passes.intValue()));
        }
        return Optional.empty();
    }

    /** Returns the text of the message. */
    String json() {
        return Json.object()
                .put("organisation", key.tenant().organisation())
                .put("mode", key.tenant().mode().word())
                .put(DELIVERY, key.id())
                .put("passes", passes)
                .toString();
    }
}
