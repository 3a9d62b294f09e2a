package fairdraw.functions.events;

import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cart an event {@code cart.recorded} tells of, as the bus hands it on. */
record RecordedCart(Tenant tenant, String cartId, String version) {

    /** Refuses a message of another form with an {@link IllegalArgumentException}. */
    static RecordedCart of(Map<String, @Nullable Object> message) {
        DomainEvent event = BusMessage.event(message);
        return new RecordedCart(
                event.tenant(),
                BusMessage.text(event.data(), "cartId"),
                BusMessage.text(event.data(), "version"));
    }
}
