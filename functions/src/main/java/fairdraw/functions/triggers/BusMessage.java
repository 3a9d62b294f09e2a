package fairdraw.functions.triggers;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.json.JsonTree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that a rule of the bus puts into a queue, with the tenant and the data of its event.
 */
record BusMessage(Tenant tenant, Map<String, @Nullable Object> data) {

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static BusMessage of(Map<String, @Nullable Object> message) {
        Map<String, @Nullable Object> event = object(message, "detail");
        return new BusMessage(
                new Tenant(
                        new OrganisationId(text(event, "organisation")),
                        Mode.of(text(event, "mode")).orElseThrow()),
                DomainEvent.data(event));
    }

    /** Returns a string member of the data. */
    String text(String name) {
        return text(data, name);
    }

    /** Returns a string member of an object in the data. */
    String text(String name, String inner) {
        return text(object(data, name), inner);
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
