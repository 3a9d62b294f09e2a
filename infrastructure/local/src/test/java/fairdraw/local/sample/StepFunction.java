package fairdraw.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * A function that uses the AWS endpoint. Over HTTP it makes the AWS call in the body. It records
 * other events in the table, and fails those whose text contains "poison".
 */
public final class StepFunction implements RequestStreamHandler {
    private final AwsEndpoint aws = new AwsEndpoint();
    private final WrittenRecords records = new WrittenRecords(aws);

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        JsonNode event = Json.parse(input.readAllBytes());
        try {
            if (event.has("httpMethod")) {
                output.write(overHttp(event));
            } else if (event.has("Records")) {
                output.write(records.writeDown(event));
            } else {
                aws.write("tick", event.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private byte[] overHttp(JsonNode event) throws IOException, InterruptedException {
        JsonNode step = Json.parse(event.path("body").asText());
        String answer =
                step.has("variable")
                        ? System.getenv(step.path("variable").asText())
                        : aws.call(
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
}
