package fairdraw.functions.triggers;

import fairdraw.domain.Tenant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cart an event {@code cart.recorded} tells of, as the bus hands it on. */
record RecordedCart(Tenant tenant, String cartId, String version) {

    /** Refuses a message of another form with an {@link IllegalArgumentException}. */
    static RecordedCart of(Map<String, @Nullable Object> message) {
        var event = BusMessage.of(message);
        return new RecordedCart(event.tenant(), event.text("cartId"), event.text("version"));
    }
}
