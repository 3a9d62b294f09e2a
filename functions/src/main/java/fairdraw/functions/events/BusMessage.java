package fairdraw.functions.events;

import fairdraw.domain.events.DomainEvent;
import fairdraw.functions.http.JsonTree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages that a rule of the bus puts into a queue: an envelope around the event. */
final class BusMessage {

    private BusMessage() {}

    /** The event; refuses another form with an {@link IllegalArgumentException}. */
    static DomainEvent event(Map<String, @Nullable Object> message) {
        return DomainEvent.of(object(message, "detail"));
    }

    static Map<String, @Nullable Object> object(Map<String, @Nullable Object> parent, String name) {
        if (parent.get(name) instanceof Map<?, ?> object) {
            return JsonTree.members(object);
        }
        throw new IllegalArgumentException("a message without " + name);
    }

    static String text(Map<String, @Nullable Object> parent, String name) {
        if (parent.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a message without " + name);
    }
}
