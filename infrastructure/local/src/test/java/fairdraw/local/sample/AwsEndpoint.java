package fairdraw.local.sample;

import fairdraw.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;

/**
 * A client of the one endpoint of all AWS services, and of the table in which sample functions
 * record what they received.
 */
final class AwsEndpoint {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Puts an item with a text. */
    void write(String id, String text) throws IOException, InterruptedException {
        var put = Json.object().put("TableName", System.getenv("ITEMS"));
        var item = put.putObject("Item");
        item.putObject("pk").put("S", id);
        item.putObject("text").put("S", text);
        call("dynamodb", "POST", "/", "DynamoDB_20120810.PutItem", put.toString());
    }

    /** Calls a service and returns the status and body of its answer. */
    String call(String service, String method, String path, String target, String body)
            throws IOException, InterruptedException {
        URI endpoint = URI.create(Objects.requireNonNull(System.getenv("AWS_ENDPOINT_URL")));
        var request =
                HttpRequest.newBuilder(endpoint.resolve(path))
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/"
                                        + service
                                        + "/aws4_request, SignedHeaders=host, Signature=0")
                        .method(method, BodyPublishers.ofString(body));
        if (!target.isEmpty()) {
            request.header("X-Amz-Target", target);
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        return Json.object()
                .put("status", response.statusCode())
                .put("body", response.body())
                .toString();
    }
}
