package fairdraw.functions.triggers;

import fairdraw.domain.Tenant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entry an event {@code entry.received} tells of, as the bus hands it on. */
record ReceivedEntry(Tenant tenant, String campaignId, String entryId) {

    /** Refuses a message of another form with an {@link IllegalArgumentException}. */
    static ReceivedEntry of(Map<String, @Nullable Object> message) {
        var event = BusMessage.of(message);
        return new ReceivedEntry(
                event.tenant(), event.text("campaign", "id"), event.text("entry_id"));
    }
}
