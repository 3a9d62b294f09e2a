package fairdraw.functions.triggers;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CartId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cart of an event {@code cart.recorded} from the bus. */
record RecordedCart(Tenant tenant, CartId cartId, String version) {

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static RecordedCart of(Map<String, @Nullable Object> message) {
        var event = BusMessage.of(message);
        return new RecordedCart(
                event.tenant(), new CartId(event.text("cartId")), event.text("version"));
    }
}
