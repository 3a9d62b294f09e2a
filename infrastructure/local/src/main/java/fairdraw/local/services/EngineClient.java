package fairdraw.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client of an engine in AWS's JSON protocol, which returns answers as they are. */
public final class EngineClient {
    private final HttpClient http;
    private final URI endpoint;
    private final String target;
    private final String authorization;

    private EngineClient(HttpClient http, URI endpoint, String target, String service) {
        this.http = http;
        this.endpoint = endpoint;
        this.target = target;
        this.authorization =
                "AWS4-HMAC-SHA256 Credential=local/20200101/us-east-1/"
                        + service
                        + "/aws4_request, SignedHeaders=host, Signature=00";
    }

    /** Returns a client of SQS. */
    public static EngineClient sqs(HttpClient http, URI endpoint) {
        return new EngineClient(http, endpoint, "AmazonSQS.", "sqs");
    }

    /** Returns a client of the streams of DynamoDB. */
    public static EngineClient streams(HttpClient http, URI endpoint) {
        return new EngineClient(http, endpoint, "DynamoDBStreams_20120810.", "dynamodb");
    }

    /** Calls an operation; throws {@link EngineFailure} with the error's type if it is refused. */
    public JsonNode call(String operation, JsonNode body) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header("X-Amz-Target", target + operation)
                        .header("Authorization", authorization)
                        .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                        .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            JsonNode answer =
                    response.body().length == 0 ? Json.object() : Json.parse(response.body());
            if (response.statusCode() != 200) {
                String type = answer.path("__type").asText();
                throw new EngineFailure(
                        type.substring(type.lastIndexOf('#') + 1), answer.toString());
            }
            return answer;
        } catch (IOException e) {
            throw new EngineFailure("Unreachable", String.valueOf(e));
        }
    }
}
