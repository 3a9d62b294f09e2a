package fairdraw.local.functions;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The percent-decoding of a request's path and query; a malformed escape stays as it is. */
final class Percent {
    private Percent() {}

    /** Decodes a path segment, in which a plus is a plus. */
    static String decode(String segment) {
        return segment.indexOf('%') < 0
                ? segment
                : decodeForm(segment.replace("+", "%2B"), segment);
    }

    /** Decodes the parameters of a query, in order. */
    static Map<String, List<String>> query(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters
                    .computeIfAbsent(decodeForm(name, name), first -> new ArrayList<>())
                    .add(decodeForm(value, value));
        }
        return parameters;
    }

    private static String decodeForm(String text, String otherwise) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
