package fairdraw.functions.triggers;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.functions.json.JsonTree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule of the bus puts into a queue: whose event it is, and what it is about. */
record BusMessage(Tenant tenant, Map<String, @Nullable Object> data) {

    /** Refuses a message of another form with an {@link IllegalArgumentException}. */
    static BusMessage of(Map<String, @Nullable Object> message) {
        Map<String, @Nullable Object> event = object(message, "detail");
        return new BusMessage(
                new Tenant(text(event, "organisation"), Mode.of(text(event, "mode")).orElseThrow()),
                DomainEvent.data(event));
    }

    /** A member of the data that is a text. */
    String text(String name) {
        return text(data, name);
    }

    /** A text within a member of the data that is an object. */
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
