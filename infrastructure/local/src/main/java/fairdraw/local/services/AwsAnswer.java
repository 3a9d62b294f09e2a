package fairdraw.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.json.Json;
import java.util.List;
import java.util.Map;

/** An AWS service's answer. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record AwsAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    /** A good answer. */
    static AwsAnswer of(JsonNode body) {
        return new AwsAnswer(
                200,
                Map.of("Content-Type", List.of("application/x-amz-json-1.1")),
                Json.bytes(body));
    }

    /** An error as the JSON protocols tell it. */
    static AwsAnswer of(AwsFailure failure) {
        return new AwsAnswer(
                failure.status(),
                Map.of(
                        "Content-Type", List.of("application/x-amz-json-1.1"),
                        "X-Amzn-ErrorType", List.of(failure.type())),
                Json.bytes(
                        Json.object()
                                .put("__type", failure.type())
                                .put("Message", failure.getMessage())
                                .put("message", failure.getMessage())));
    }
}
