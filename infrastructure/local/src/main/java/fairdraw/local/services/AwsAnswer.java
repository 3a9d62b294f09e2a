package fairdraw.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.json.Json;
import java.util.List;
import java.util.Map;

/** An answer of an AWS service. */
@SuppressWarnings("ArrayRecordComponent") // Answers are never compared.
record AwsAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    /** Returns a successful answer. */
    static AwsAnswer of(JsonNode body) {
        return new AwsAnswer(
                200,
                Map.of("Content-Type", List.of("application/x-amz-json-1.1")),
                Json.bytes(body));
    }

    /** Returns an error in the form of AWS's JSON protocols. */
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
