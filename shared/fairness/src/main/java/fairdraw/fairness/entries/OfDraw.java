package fairdraw.fairness.entries;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The draw that an entry is of: its id, and the hash of the rules that are its identity.
 *
 * @param rules the hash as hex
 */
public record OfDraw(String id, String rules) {

    /** Refuses a text that is no hash. */
    public OfDraw {
        HexHash.require("rules", rules);
    }

    /** Returns the members that open each entry of the draw, for further ones to be added. */
    Map<String, Object> entry(String kind) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("t", kind);
        document.put("draw", id);
        document.put("rules", rules);
        return document;
    }
}
