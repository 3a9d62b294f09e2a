package fairdraw.domain.webhooks;

import java.util.List;

/**
 * Which events somebody wants.
 *
 * @param patterns names, beginnings of names such as {@code lottery.*}, or {@code *} for all
 */
public record EventFilter(List<String> patterns) {

    private static final int LONGEST = 64;

    public EventFilter {
        patterns = List.copyOf(patterns);
    }

    /** Whether a text is as short as any pattern. */
    static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    /** Whether events of this type are wanted. */
    public boolean matches(String type) {
        return patterns.stream()
                .anyMatch(pattern ->
                        pattern.endsWith("*")
                                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                                : pattern.equals(type));
    }
}
