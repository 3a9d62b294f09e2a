package fairdraw.fairness.entries;

import java.util.Map;
import java.util.Optional;

/**
 * The loss of a place that a leaf of the sealed list held or might have held.
 *
 * @param place the leaf's hash as hex
 * @param by who freed it: {@code entrant}, {@code rule}, or a key or an operator with its id
 * @param reason a text without personal data
 */
public record Freed(OfDraw draw, String place, Event event, String by, Optional<String> reason)
        implements RegisterEntry {

    /** A way to lose a place. */
    public enum Event {
        /** Somebody took it away. */
        DENIED,
        /** The entrant gave it up. */
        LEFT,
        /** It was not claimed in time. */
        EXPIRED
    }

    /** Refuses a text that is no hash. */
    public Freed {
        HexHash.require("leaf", place);
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = draw.entry("freed");
        document.put("leaf", place);
        document.put("event", event.name());
        document.put("by", by);
        reason.ifPresent(text -> document.put("reason", text));
        return document;
    }
}
