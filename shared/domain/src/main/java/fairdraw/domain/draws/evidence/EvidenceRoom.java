package fairdraw.domain.draws.evidence;

import fairdraw.fairness.encoding.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The remaining bytes for the lists in one answer of evidence. */
public final class EvidenceRoom {

    /**
     * The bytes for all lists of an answer, counted as its body stands in a function's JSON, with a
     * backslash before each quote. That JSON holds 6,291,556 bytes, part of which the rules, tiers
     * and manifest need.
     */
    public static final int BYTES = 5_500_000;

    private int left = BYTES;

    /** Counts and returns a whole list, one whose length is bounded anyway. */
    public List<Map<String, Object>> whole(List<Map<String, Object>> documents) {
        documents.forEach(document -> left -= size(document));
        return documents;
    }

    /**
     * Returns the first items that still fit, at least one, so that a caller that pages on always
     * reaches the end.
     */
    public <T> List<T> fitting(List<T> items, Function<T, Map<String, @Nullable Object>> document) {
        for (int i = 0; i < items.size(); i++) {
            left -= size(document.apply(items.get(i)));
            if (left < 0 && i > 0) {
                return List.copyOf(items.subList(0, i));
            }
        }
        return items;
    }

    /** Returns the size of an item with the comma after it. */
    private static int size(Map<String, ? extends @Nullable Object> document) {
        String json = CanonicalJson.string(document);
        int escaped = Math.toIntExact(json.chars().filter(c -> c == '"' || c == '\\').count());
        return json.getBytes(StandardCharsets.UTF_8).length + escaped + 1;
    }
}
