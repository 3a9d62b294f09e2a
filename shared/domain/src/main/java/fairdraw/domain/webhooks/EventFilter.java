package fairdraw.domain.webhooks;

import java.util.List;

/**
 * The filter of the events that a webhook wants.
 *
 * @param patterns names, prefixes of names such as {@code lottery.*}, or {@code *} for all
 */
public record EventFilter(List<String> patterns) {

    private static final int LONGEST = 64;

    public EventFilter {
        patterns = List.copyOf(patterns);
    }

    /** Whether a text is no longer than the longest allowed pattern. */
    static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    /** Whether events of this type pass the filter. */
    public boolean matches(String type) {
        return patterns.stream()
                .anyMatch(pattern ->
                        pattern.endsWith("*")
                                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                                : pattern.equals(type));
    }
}
