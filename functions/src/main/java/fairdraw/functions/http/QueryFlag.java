package fairdraw.functions.http;

import fairdraw.functions.json.BadInput;

/** A member of a query that is {@code true} or {@code false}. */
public final class QueryFlag {

    private QueryFlag() {}

    /**
     * Whether the member is {@code true}; it is not where it is missing or empty.
     *
     * @throws BadInput if it is anything but {@code true} or {@code false}
     */
    public static boolean isSet(Request request, String name) {
        return switch (request.query(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw BadInput.mustBe(name, "true or false");
        };
    }
}
