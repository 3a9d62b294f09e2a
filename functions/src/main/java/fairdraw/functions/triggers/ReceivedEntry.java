package fairdraw.functions.triggers;

import fairdraw.domain.Tenant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entry of an event {@code entry.received} from the bus. */
record ReceivedEntry(Tenant tenant, String campaignId, String entryId) {

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static ReceivedEntry of(Map<String, @Nullable Object> message) {
        var event = BusMessage.of(message);
        return new ReceivedEntry(
                event.tenant(), event.text("campaign", "id"), event.text("entry_id"));
    }
}
