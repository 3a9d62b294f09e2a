package fairdraw.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import fairdraw.local.start.StartException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client of the operator API. */
final class OperatorApi {
    private static final int NOT_NOW = 503;
    private static final int MOST_ASKED_AGAIN = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpClient http;
    private final String baseUrl;
    private final String key;

    OperatorApi(HttpClient http, String baseUrl, String key) {
        this.http = http;
        this.baseUrl = baseUrl;
        this.key = key;
    }

    /**
     * Makes the first operator and returns their key, which works once; throws {@link
     * StartException} after that.
     */
    static String bootstrap(HttpClient http, String awsEndpoint) throws InterruptedException {
        JsonNode answer =
                send(
                        http,
                        HttpRequest.newBuilder(
                                        URI.create(
                                                awsEndpoint
                                                        + "/2015-03-31/functions/BootstrapFunction/invocations"))
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        200);
        if (!answer.has("operatorKey")) {
            throw new StartException(
                    "the first operator exists but its key is lost: "
                            + answer
                            + "; start with an empty data folder");
        }
        return answer.path("operatorKey").asText();
    }

    /**
     * Creates something at a path below {@code /operator/v1}, or throws {@link StartException} with
     * the refusal.
     */
    JsonNode create(String path, ObjectNode body) throws InterruptedException {
        return send(http, request(path, "POST", body), 201);
    }

    /**
     * Replaces something at a path below {@code /operator/v1}, or throws {@link StartException}
     * with the refusal.
     */
    void replace(String path, ObjectNode body) throws InterruptedException {
        send(http, request(path, "PUT", body), 200);
    }

    private HttpRequest request(String path, String method, ObjectNode body) {
        return HttpRequest.newBuilder(URI.create(baseUrl + "/operator/v1" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }

    /** Sends it, and again where it cannot be done now: a machine at its limits starts too. */
    private static JsonNode send(HttpClient http, HttpRequest request, int expected)
            throws InterruptedException {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            for (int i = 0; response.statusCode() == NOT_NOW && i < MOST_ASKED_AGAIN; i++) {
                Thread.sleep(PAUSE);
                response = http.send(request, BodyHandlers.ofByteArray());
            }
            if (response.statusCode() != expected
                    || response.headers().firstValue("X-Amz-Function-Error").isPresent()) {
                throw new StartException(
                        "the demo cannot be made: "
                                + request.uri().getPath()
                                + " answered "
                                + response.statusCode()
                                + " "
                                + new String(response.body(), StandardCharsets.UTF_8));
            }
            return Json.parse(response.body());
        } catch (IOException e) {
            throw new StartException("the demo cannot be made: " + request.uri() + ": " + e);
        }
    }
}
