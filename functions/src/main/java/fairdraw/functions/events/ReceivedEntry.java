package fairdraw.functions.events;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.functions.http.JsonTree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entry an event {@code entry.received} tells of, as the bus hands it on. */
record ReceivedEntry(Tenant tenant, String campaignId, String entryId) {

    /** Refuses a message of another form with an {@link IllegalArgumentException}. */
    static ReceivedEntry of(Map<String, @Nullable Object> message) {
        Map<String, @Nullable Object> event = object(message, "detail");
        Map<String, @Nullable Object> data = object(event, "data");
        return new ReceivedEntry(
                new Tenant(text(event, "organisation"), Mode.of(text(event, "mode")).orElseThrow()),
                text(object(data, "campaign"), "id"),
                text(data, "entry_id"));
    }

    private static Map<String, @Nullable Object> object(
            Map<String, @Nullable Object> parent, String name) {
        if (parent.get(name) instanceof Map<?, ?> object) {
            return JsonTree.members(object);
        }
        throw new IllegalArgumentException("a message without " + name);
    }

    private static String text(Map<String, @Nullable Object> parent, String name) {
        if (parent.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a message without " + name);
    }
}
