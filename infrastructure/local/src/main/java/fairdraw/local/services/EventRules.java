package fairdraw.local.services;

import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;

/** Event patterns by name, which AWS's own matcher matches. */
public final class EventRules {
    private final Machine machine = Machine.builder().build();

    /** Adds a pattern; throws {@link IllegalStateException} if it is not one. */
    public void add(String name, String pattern) {
        try {
            machine.addRule(name, pattern);
        } catch (IOException e) {
            throw new IllegalStateException("pattern of " + name + ": " + e.getMessage(), e);
        }
    }

    /** Returns the names of the patterns that the event matches. */
    public List<String> matching(String event) {
        try {
            return machine.rulesForJSONEvent(event);
        } catch (Exception e) {
            throw new IllegalStateException("cannot match an event", e);
        }
    }
}
