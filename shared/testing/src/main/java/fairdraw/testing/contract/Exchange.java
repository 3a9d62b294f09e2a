package fairdraw.testing.contract;

import java.util.List;
import java.util.Map;

/** A request and what was answered to it. */
public record Exchange(Asked asked, Told told) {

    /**
     * A request, after its path was matched.
     *
     * @param body its text; empty without a body
     * @param described whether it is as the document says; one that is not may be accepted all the
     *     same where words say so
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

    /** Whether the request was taken. */
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
