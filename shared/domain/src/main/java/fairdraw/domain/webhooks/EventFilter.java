package fairdraw.domain.webhooks;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which events somebody wants.
 *
 * @param patterns names, beginnings of names such as {@code lottery.*}, or {@code *} for all
 */
public record EventFilter(List<String> patterns) {

    private static final Pattern FORM = Pattern.compile("\\*|[a-z]+(\\.[a-z_]+)*(\\.\\*)?");
    private static final int LONGEST = 64;

    public EventFilter {
        patterns = List.copyOf(patterns);
    }

    /** Whether a text can be one of the patterns. */
    public static boolean isPattern(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
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
