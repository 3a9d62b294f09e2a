package fairdraw.testing.contract;

import java.util.List;
import java.util.Map;

/** A request and its answer. */
public record Exchange(Asked asked, Told told) {

    /**
     * A request whose path was matched.
     *
     * @param body the text of the body; empty without one
     * @param described whether the document's schemas have to allow it; false if it may be accepted
     *     only because a description in words says so
     */
    public record Asked(
            String method,
            Map<String, String> pathParameters,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            String body,
            boolean described) {

        List<String> header(String name) {
            return valuesOf(headers, name);
        }
    }

    /** An answer. */
    public record Told(int status, Map<String, List<String>> headers, String body) {

        List<String> header(String name) {
            return valuesOf(headers, name);
        }
    }

    /** Whether the request was accepted. */
    boolean isAccepted() {
        return told.status() / 100 == 2;
    }

    private static List<String> valuesOf(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }
}
