package fairdraw.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import fairdraw.local.json.Json;
import java.net.URI;
import java.util.Optional;

/**
 * A request to an AWS service.
 *
 * @param method the HTTP method
 * @param uri the path and query, as they were sent
 * @param headers the headers
 * @param body the body, possibly empty
 */
@SuppressWarnings("ArrayRecordComponent") // Calls are never compared.
record AwsCall(String method, URI uri, Headers headers, byte[] body) {
    /**
     * Returns the operation in {@code X-Amz-Target}, without the service; empty if there is none.
     */
    String operation() {
        String target = Optional.ofNullable(headers.getFirst("X-Amz-Target")).orElse("");
        return target.substring(target.lastIndexOf('.') + 1);
    }

    /** Returns the body as JSON; an empty body is an empty object. */
    JsonNode json() {
        try {
            return body.length == 0 ? Json.object() : Json.parse(body);
        } catch (IllegalArgumentException e) {
            throw new AwsFailure(400, "SerializationException", "the body is not JSON");
        }
    }
}
