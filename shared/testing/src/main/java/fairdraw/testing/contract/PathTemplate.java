package fairdraw.testing.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of the document, with names in braces for its variable parts. */
record PathTemplate(String text, Pattern pattern, List<String> names) {

    private static final Pattern NAME = Pattern.compile("\\{([^}]+)\\}");

    /**
     * Orders templates with fewer names first, so that a literal part matches before a variable
     * one.
     */
    static final Comparator<PathTemplate> LITERAL_FIRST =
            Comparator.comparingInt((PathTemplate template) -> template.names.size())
                    .thenComparing(PathTemplate::text);

    static PathTemplate of(String text) {
        List<String> names = new ArrayList<>();
        var pattern = new StringBuilder();
        int end = 0;
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
            pattern.append(Pattern.quote(text.substring(end, matcher.start()))).append("([^/]+)");
            end = matcher.end();
        }
        pattern.append(Pattern.quote(text.substring(end)));
        return new PathTemplate(text, Pattern.compile(pattern.toString()), List.copyOf(names));
    }

    /** Returns the variable parts of a path by name; empty if the path does not match. */
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(parts);
    }
}
