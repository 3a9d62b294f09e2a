package fairdraw.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A function that answers with its gateway event, or with a requested number of bytes, or throws on
 * request.
 */
public final class EchoFunction implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        var event = Json.parse(input.readAllBytes());
        if (event.path("pathParameters").path("id").asText().equals("broken")) {
            throw new IllegalStateException("asked to");
        }
        var reply = Json.object().put("statusCode", 201);
        reply.putObject("headers").put("X-One", "1");
        reply.putObject("multiValueHeaders").putArray("X-Many").add("a").add("b");
        reply.put("body", event.toString()).put("isBase64Encoded", false);
        String id = event.path("pathParameters").path("id").asText();
        if (id.startsWith("size-")) {
            reply.put("body", "");
            int rest = Integer.parseInt(id.substring(5)) - Json.bytes(reply).length;
            reply.put("body", "x".repeat(rest));
        }
        output.write(Json.bytes(reply));
    }
}
