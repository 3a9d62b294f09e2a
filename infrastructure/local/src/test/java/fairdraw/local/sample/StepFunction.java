package fairdraw.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fairdraw.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;

/**
 * Does what a function does, against the one AWS endpoint. Over HTTP it runs the AWS call in the
 * body; of events it writes down in the table what it got, and fails those whose text holds
 * "poison".
 */
public final class StepFunction implements RequestStreamHandler {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        JsonNode event = Json.parse(input.readAllBytes());
        try {
            if (event.has("httpMethod")) {
                output.write(overHttp(event));
            } else if (event.has("Records")) {
                output.write(batch(event));
            } else {
                write("tick", event.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private byte[] overHttp(JsonNode event) throws IOException, InterruptedException {
        JsonNode step = Json.parse(event.path("body").asText());
        if (step.has("variable")) {
            String value = System.getenv(step.path("variable").asText());
            return Json.bytes(Json.object().put("statusCode", 200).put("body", value));
        }
        String answer =
                aws(
                        step.path("service").asText(),
                        step.path("method").asText("POST"),
                        step.path("path").asText("/"),
                        step.path("target").asText(),
                        substituted(step.path("body").toString()));
        return Json.bytes(Json.object().put("statusCode", 200).put("body", answer));
    }

    private static String substituted(String text) {
        String result = text;
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            result = result.replace("$" + variable.getKey() + "$", variable.getValue());
        }
        return result;
    }

    private byte[] batch(JsonNode event) throws IOException, InterruptedException {
        var answer = Json.object();
        ArrayNode failures = answer.putArray("batchItemFailures");
        for (JsonNode item : event.path("Records")) {
            boolean queue = item.path("eventSource").asText().equals("aws:sqs");
            if (item.toString().contains("poison")) {
                failures.addObject()
                        .put(
                                "itemIdentifier",
                                queue
                                        ? item.path("messageId").asText()
                                        : item.path("dynamodb").path("SequenceNumber").asText());
            } else {
                String id =
                        queue
                                ? "queue:" + item.path("body").asText()
                                : "stream:" + item.at("/dynamodb/Keys/pk/S").asText();
                write(id.substring(0, Math.min(300, id.length())), item.toString());
            }
        }
        return Json.bytes(answer);
    }

    private void write(String id, String text) throws IOException, InterruptedException {
        var put = Json.object().put("TableName", System.getenv("ITEMS"));
        var item = put.putObject("Item");
        item.putObject("pk").put("S", id);
        item.putObject("text").put("S", text);
        aws("dynamodb", "POST", "/", "DynamoDB_20120810.PutItem", put.toString());
    }

    private String aws(String service, String method, String path, String target, String body)
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
