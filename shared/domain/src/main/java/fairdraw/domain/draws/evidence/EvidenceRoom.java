package fairdraw.domain.draws.evidence;

import fairdraw.fairness.encoding.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The bytes that the lists in one answer of evidence have together, and what is left of them. */
final class EvidenceRoom {

    /**
     * Counted as the answer's body stands in a function's JSON, within which each quote has a
     * backslash: that has 6,291,556 bytes, of which rules, tiers and manifest need a part.
     */
    static final int BYTES = 5_500_000;

    private int left = BYTES;

    /** All of a list that cannot be too long. */
    List<Map<String, Object>> whole(List<Map<String, Object>> documents) {
        documents.forEach(document -> left -= size(document));
        return documents;
    }

    /** The first items that still fit, at least one, so that whoever goes on comes to an end. */
    <T> List<T> fitting(List<T> items, Function<T, Map<String, @Nullable Object>> document) {
        for (int i = 0; i < items.size(); i++) {
            left -= size(document.apply(items.get(i)));
            if (left < 0 && i > 0) {
                return List.copyOf(items.subList(0, i));
            }
        }
        return items;
    }

    /** With the comma behind it. */
    private static int size(Map<String, ? extends @Nullable Object> document) {
        String json = CanonicalJson.string(document);
        int escaped = Math.toIntExact(json.chars().filter(c -> c == '"' || c == '\\').count());
        return json.getBytes(StandardCharsets.UTF_8).length + escaped + 1;
    }
}
