package fairdraw.local.functions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fairdraw.engines.template.Names;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** Lambda's Invoke: {@code POST /2015-03-31/functions/<name>/invocations}. */
final class InvokeEndpoint implements HttpHandler {
    private static final JsonFactory JSON = new JsonFactory();

    private final Functions functions;
    private final Writes writes;
    private final Supplier<String> requestIds;

    InvokeEndpoint(Functions functions, Writes writes, Supplier<String> requestIds) {
        this.functions = functions;
        this.writes = writes;
        this.requestIds = requestIds;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String requestId = requestIds.get();
        exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            byte[] event = exchange.getRequestBody().readAllBytes();
            Instances instances = functions.find(functionIn(exchange.getRequestURI().getPath()));
            if (instances == null || !exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", "ResourceNotFoundException");
                send(exchange, 404, error("ResourceNotFoundException", "Function not found"));
                return;
            }
            if ("Event".equals(exchange.getRequestHeaders().getFirst("X-Amz-Invocation-Type"))) {
                Thread.ofVirtual()
                        .name(requestId)
                        .start(() -> runLater(instances, event, requestId));
                send(exchange, 202, new byte[0]);
                return;
            }
            answer(exchange, instances, event, requestId);
        }
    }

    private void answer(HttpExchange exchange, Instances instances, byte[] event, String requestId)
            throws IOException {
        byte[] answer;
        try {
            answer = handled(instances, event, requestId);
        } catch (FunctionFailure e) {
            FailureLog.write(requestId, e);
            Throwable cause = e.getCause();
            exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
            send(
                    exchange,
                    200,
                    error(
                            cause == null ? "Error" : cause.getClass().getName(),
                            cause == null ? "" : String.valueOf(cause.getMessage())));
            return;
        }
        send(exchange, 200, answer);
    }

    private byte[] handled(Instances instances, byte[] event, String requestId)
            throws FunctionFailure {
        try {
            return instances.handle(event, requestId);
        } finally {
            writes.add();
        }
    }

    private void runLater(Instances instances, byte[] event, String requestId) {
        try {
            handled(instances, event, requestId);
        } catch (FunctionFailure e) {
            FailureLog.write(requestId, e);
        }
    }

    /**
     * Returns the logical id in {@code /2015-03-31/functions/<name or ARN>[:alias]/invocations}.
     */
    private static String functionIn(String path) {
        String[] segments = path.split("/", -1);
        String name = segments.length > 3 ? segments[3] : "";
        int function = name.indexOf(":function:");
        if (function >= 0) {
            name = name.substring(function + ":function:".length());
        }
        int qualifier = name.indexOf(':');
        return Names.idIn(qualifier < 0 ? name : name.substring(0, qualifier));
    }

    private static byte[] error(String type, String message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("errorMessage", message);
            json.writeStringField("errorType", type);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
