package fairdraw.functions.triggers;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entry of an event {@code entry.received} from the bus. */
record ReceivedEntry(Tenant tenant, CampaignId campaignId, EntryId entryId) {

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static ReceivedEntry of(Map<String, @Nullable Object> message) {
        var event = BusMessage.of(message);
        return new ReceivedEntry(
                event.tenant(),
                new CampaignId(event.text("campaign", "id")),
                new EntryId(event.text("entry_id")));
    }
}
