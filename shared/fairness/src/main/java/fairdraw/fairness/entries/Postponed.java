package fairdraw.fairness.entries;

import java.util.Map;
import java.util.Optional;

/**
 * A later round or contest that decides in place of the one before it.
 *
 * @param chain the hash of the chain that takes over from a dead one, as hex
 */
public record Postponed(OfDraw draw, Deciding to, Why why, Optional<String> chain)
        implements RegisterEntry {

    /** A reason why another round or contest decides. */
    public enum Why {
        /** The list was not witnessed in time, which the witnesses prove. */
        LATE,
        /** Whether the list was witnessed in time can no longer be proven. */
        UNPROVEN,
        /** The contest was not held. */
        NOT_HELD,
        /** The beacon no longer signs. */
        BEACON_DEAD
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = draw.entry("round");
        to.addTo(document);
        document.put("why", why.name());
        chain.ifPresent(hash -> document.put("chain", hash));
        return document;
    }
}
