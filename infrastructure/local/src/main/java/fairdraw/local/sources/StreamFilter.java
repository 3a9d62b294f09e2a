package fairdraw.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.services.EventRules;
import java.util.List;

/** The filter criteria of an event source; without any, every record passes. */
final class StreamFilter {
    private final EventRules rules = new EventRules();
    private final boolean passesAll;

    StreamFilter(List<String> patterns) {
        passesAll = patterns.isEmpty();
        for (String pattern : patterns) {
            rules.add(pattern, pattern);
        }
    }

    boolean passes(JsonNode item) {
        return passesAll || !rules.matching(item.toString()).isEmpty();
    }
}
