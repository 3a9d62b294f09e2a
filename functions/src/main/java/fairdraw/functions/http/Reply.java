package fairdraw.functions.http;

import fairdraw.functions.json.FieldError;
import fairdraw.functions.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a handler answers: a body, or a problem that each surface words in its own shape. */
public sealed interface Reply {

    int status();

    /** The id of the API key that was made, if one was. */
    default Optional<String> madeKey() {
        return Optional.empty();
    }

    /**
     * A body of some type with the headers it needs.
     *
     * @param madeKey the id of the API key that was made, for the audit
     */
    record Answer(int status, Map<String, String> headers, String body, Optional<String> madeKey)
            implements Reply {

        public Answer(int status, Map<String, String> headers, String body) {
            this(status, headers, body, Optional.empty());
        }

        /** The same after an API key was made. */
        public Answer after(String keyId) {
            return new Answer(status, headers, body, Optional.of(keyId));
        }
    }

    /** A refusal; {@code more} holds members that one answer alone has. */
    record Problem(int status, String message, List<FieldError> details, Json more)
            implements Reply {

        /** The same with one more member behind those of the surface's shape. */
        public Problem with(String name, Object value) {
            return new Problem(
                    status, message, details, Json.object().putAll(more).put(name, value));
        }
    }

    /** A JSON body. */
    static Answer json(int status, Json body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), body.toString());
    }

    /** A body that is a bare JSON array. */
    static Answer json(int status, List<Json> elements) {
        return of(status, "application/json", Json.text(elements));
    }

    /** A body of another type than JSON. */
    static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    /** A refusal in the shape of the surface. */
    static Problem problem(int status, String message) {
        return new Problem(status, message, List.of(), Json.object());
    }

    /** A failure of these members. */
    static Problem problem(int status, String message, List<FieldError> details) {
        return new Problem(status, message, details, Json.object());
    }

    /** This reply's answer with one more header. */
    static Answer withHeader(Answer answer, String name, String value) {
        var headers = new LinkedHashMap<>(answer.headers());
        headers.put(name, value);
        return new Answer(answer.status(), headers, answer.body(), answer.madeKey());
    }
}
