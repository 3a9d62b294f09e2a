package fairdraw.local.functions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fairdraw.engines.template.Cors;
import fairdraw.engines.template.GatewayResponse;
import fairdraw.engines.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** The gateway, which passes a request to its function and answers by itself if there is none. */
final class Front implements HttpHandler {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final Routes routes;
    private final Functions functions;
    private final Writes writes;
    private final GatewayLog log;
    private final Map<String, GatewayResponse> responses;
    private final Optional<Cors> cors;
    private final Compression compression;
    private final Supplier<String> requestIds;
    private final InstantSource clock;

    Front(
            Template template,
            Functions functions,
            Writes writes,
            GatewayLog log,
            Supplier<String> requestIds,
            InstantSource clock) {
        this.routes = new Routes(template.functions());
        this.functions = functions;
        this.writes = writes;
        this.log = log;
        this.responses = template.gatewayResponses();
        this.cors = template.cors();
        this.compression = new Compression(template.compressedFrom());
        this.requestIds = requestIds;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String requestId = requestIds.get();
        Instant begun = log.now();
        try (exchange) {
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getRawPath();
            Optional<String> resource = routes.resource(path);
            Optional<Route> route = routes.find(method, path);
            OptionalInt ownAnswer;
            if (method.equals("OPTIONS") && cors.isPresent() && resource.isPresent()) {
                ownAnswer = OptionalInt.of(preflight(exchange, cors.get(), requestId));
            } else if (route.isPresent()) {
                ownAnswer = call(exchange, route.get(), requestId);
            } else {
                ownAnswer =
                        OptionalInt.of(
                                refuse(
                                        exchange,
                                        "MISSING_AUTHENTICATION_TOKEN",
                                        "DEFAULT_4XX",
                                        403,
                                        requestId));
            }
            ownAnswer.ifPresent(status -> log.answered(method, resource, status, requestId, begun));
        }
    }

    /** Passes a request on; returns the status that the gateway answered by itself, if it did. */
    private OptionalInt call(HttpExchange exchange, Route route, String requestId)
            throws IOException {
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(LARGEST_BODY + 1);
        }
        if (body.length > LARGEST_BODY) {
            exchange.getResponseHeaders().set("Connection", "close");
            return OptionalInt.of(
                    refuse(exchange, "REQUEST_TOO_LARGE", "DEFAULT_4XX", 413, requestId));
        }
        GatewayReply reply;
        try {
            Instances instances = functions.find(route.function());
            if (instances == null) {
                throw new IllegalStateException("no function " + route.function());
            }
            reply =
                    GatewayReply.read(
                            instances.handle(
                                    GatewayEvent.of(
                                            exchange, route, body, requestId, clock.instant()),
                                    requestId));
        } catch (FunctionFailure | IOException e) {
            FailureLog.write(requestId, e);
            return OptionalInt.of(
                    refuse(exchange, "INTEGRATION_FAILURE", "DEFAULT_5XX", 502, requestId));
        } finally {
            if (!READING.contains(exchange.getRequestMethod())) {
                writes.add();
            }
        }
        reply.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        if (!exchange.getResponseHeaders().containsKey("Content-Type") && reply.body().length > 0) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
        }
        send(exchange, reply.status(), compressed(exchange, reply.body()));
        return OptionalInt.empty();
    }

    private byte[] compressed(HttpExchange exchange, byte[] body) {
        List<String> accepted =
                exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of());
        Optional<byte[]> packed = compression.of(body, accepted);
        packed.ifPresent(bytes -> header(exchange, "Content-Encoding", "gzip"));
        return packed.orElse(body);
    }

    private static int preflight(HttpExchange exchange, Cors cors, String requestId)
            throws IOException {
        header(exchange, "Access-Control-Allow-Origin", cors.allowOrigin());
        header(exchange, "Access-Control-Allow-Methods", cors.allowMethods());
        header(exchange, "Access-Control-Allow-Headers", cors.allowHeaders());
        header(exchange, "Access-Control-Max-Age", cors.maxAge());
        header(exchange, "X-Request-Id", requestId);
        send(exchange, 200, new byte[0]);
        return 200;
    }

    /**
     * Answers without a function, by the gateway response of the kind or else by the general one.
     * Returns the status.
     */
    private int refuse(
            HttpExchange exchange, String kind, String general, int found, String requestId)
            throws IOException {
        GatewayResponse response =
                Optional.ofNullable(responses.get(kind))
                        .or(() -> Optional.ofNullable(responses.get(general)))
                        .orElseGet(
                                () -> new GatewayResponse(found, Map.of(), "{\"message\":null}"));
        response.headers()
                .forEach((name, value) ->
                        header(
                                exchange,
                                name,
                                value.equals("context.requestId") ? requestId : value));
        header(exchange, "X-Request-Id", requestId);
        header(exchange, "Content-Type", "application/json");
        int status = response.status(found);
        send(exchange, status, response.body().getBytes(StandardCharsets.UTF_8));
        return status;
    }

    private static void header(HttpExchange exchange, String name, String value) {
        if (!value.isEmpty()) {
            exchange.getResponseHeaders().put(name, List.of(value));
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        boolean bodiless = body.length == 0 || status == 204 || status == 304 || head;
        if (head && body.length > 0) {
            header(exchange, "Content-Length", Integer.toString(body.length));
        }
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
