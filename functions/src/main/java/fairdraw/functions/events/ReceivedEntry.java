package fairdraw.functions.events;

import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entry an event {@code entry.received} tells of, as the bus hands it on. */
record ReceivedEntry(Tenant tenant, String campaignId, String entryId) {

    /** Refuses a message of another form with an {@link IllegalArgumentException}. */
    static ReceivedEntry of(Map<String, @Nullable Object> message) {
        DomainEvent event = BusMessage.event(message);
        return new ReceivedEntry(
                event.tenant(),
                BusMessage.text(BusMessage.object(event.data(), "campaign"), "id"),
                BusMessage.text(event.data(), "entry_id"));
    }
}
