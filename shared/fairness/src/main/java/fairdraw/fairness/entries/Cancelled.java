package fairdraw.fairness.entries;

import java.util.Map;

/**
 * The cancellation of a draw.
 *
 * @param reason a text without personal data
 * @param by who cancelled: {@code rule}, or an operator or key with its id
 */
public record Cancelled(OfDraw draw, Why why, String reason, String by) implements RegisterEntry {

    /** A reason for a cancellation. */
    public enum Why {
        /** Somebody asked for it. */
        ASKED,
        /** One of the numbers would win too often. */
        GAP,
        /** The contest was not held. */
        NOT_HELD,
        /** The beacon no longer signs. */
        BEACON_DEAD,
        /** The draw was deleted before its first entry. */
        NO_ENTRIES
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = draw.entry("cancel");
        document.put("why", why.name());
        document.put("reason", reason);
        document.put("by", by);
        return document;
    }
}
