package fairdraw.functions.requests;

import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonMembers;
import fairdraw.functions.json.JsonNumber;
import fairdraw.functions.json.JsonTree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of a JSON value: values of one meaning have one text. It follows RFC 8785
 * except that numbers are exact: no white space, sorted members, no needless escapes. Members that
 * are null or the empty string are omitted, as where a body is read.
 */
public final class CanonicalRequest {
    private CanonicalRequest() {}

    /** Returns the canonical text of a value that {@link JsonTree} read. */
    public static String text(@Nullable Object value) {
        return Json.text(canonical(value));
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> members -> {
                var sorted = new TreeMap<String, @Nullable Object>(JsonTree.members(members));
                var canonical = new LinkedHashMap<String, @Nullable Object>();
                sorted.forEach((name, member) -> {
                    if (JsonMembers.saysSomething(member)) {
                        canonical.put(name, canonical(member));
                    }
                });
                yield canonical;
            }
            case List<?> elements ->
                    (Iterable<@Nullable Object>)
                            () ->
                                    elements.stream()
                                            .<@Nullable Object>map(CanonicalRequest::canonical)
                                            .iterator();
            case Long number -> new Json.Verbatim(JsonNumber.canonical(BigDecimal.valueOf(number)));
            case BigDecimal number -> new Json.Verbatim(JsonNumber.canonical(number));
            case null -> null;
            default -> value;
        };
    }
}
