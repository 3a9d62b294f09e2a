package fairdraw.functions.http;

import fairdraw.domain.ids.KeyId;
import fairdraw.functions.json.FieldError;
import fairdraw.functions.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reply of a handler: an answer with a body, or a problem that each surface words in its own
 * shape.
 */
public sealed interface Reply {

    int status();

    /** Returns the id of the API key that the call created, if any. */
    default Optional<KeyId> madeKey() {
        return Optional.empty();
    }

    /**
     * An answer with a body of some type and the headers that it needs.
     *
     * @param madeKey the id of the API key that was created, for the audit trail
     */
    record Answer(int status, Map<String, String> headers, String body, Optional<KeyId> madeKey)
            implements Reply {

        public Answer(int status, Map<String, String> headers, String body) {
            this(status, headers, body, Optional.empty());
        }

        /** Returns the same answer with the id of an API key that was created. */
        public Answer after(KeyId keyId) {
            return new Answer(status, headers, body, Optional.of(keyId));
        }
    }

    /** A refusal; {@code more} contains members that only one answer has. */
    record Problem(int status, String message, List<FieldError> details, Json more)
            implements Reply {

        /** Returns the same refusal with one more member after those of the surface's shape. */
        public Problem with(String name, Object value) {
            return new Problem(
                    status, message, details, Json.object().putAll(more).put(name, value));
        }
    }

    /** Returns an answer with a JSON body. */
    static Answer json(int status, Json body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), body.toString());
    }

    /** Returns an answer whose body is a bare JSON array. */
    static Answer json(int status, List<Json> elements) {
        return of(status, "application/json", Json.text(elements));
    }

    /** Returns an answer whose body is not an object of JSON. */
    static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    /** Returns a refusal in the shape of the surface. */
    static Problem problem(int status, String message) {
        return new Problem(status, message, List.of(), Json.object());
    }

    /** Returns the refusal of what cannot be done now and may succeed in a moment. */
    static Problem notNow() {
        return problem(503, "Not available right now, try again");
    }

    /** Returns a refusal with the faults of these members. */
    static Problem problem(int status, String message, List<FieldError> details) {
        return new Problem(status, message, details, Json.object());
    }

    /** Returns this answer with one more header. */
    static Answer withHeader(Answer answer, String name, String value) {
        var headers = new LinkedHashMap<>(answer.headers());
        headers.put(name, value);
        return new Answer(answer.status(), headers, answer.body(), answer.madeKey());
    }
}
