package fairdraw.local.services;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one endpoint of all AWS services, which passes a call to the service that its signature
 * names.
 */
public final class AwsEndpoint implements AutoCloseable {
    private static final int BACKLOG = 1_024;
    private static final Pattern SCOPE =
            Pattern.compile("Credential=[^/]*/[0-9]*/[^/]*/([a-z0-9-]+)/aws4_request");

    private final HttpServer server;
    private final Map<String, AwsService> services = new ConcurrentHashMap<>();

    private AwsEndpoint(HttpServer server) {
        this.server = server;
    }

    /** Listens on a free port of the address; services are added afterwards. */
    public static AwsEndpoint listen(String bind) {
        try {
            AwsEndpoint endpoint =
                    new AwsEndpoint(HttpServer.create(new InetSocketAddress(bind, 0), BACKLOG));
            endpoint.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            endpoint.server.createContext("/", endpoint::handle);
            endpoint.server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address for clients on this machine. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Serves the calls whose signature names {@code name}. */
    void add(String name, AwsService service) {
        services.put(name, service);
    }

    /** Stops listening at once. */
    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            AwsAnswer answer =
                    answer(
                            new AwsCall(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestURI(),
                                    exchange.getRequestHeaders(),
                                    body));
            Headers headers = exchange.getResponseHeaders();
            answer.headers().forEach(headers::put);
            exchange.sendResponseHeaders(
                    answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private AwsAnswer answer(AwsCall call) {
        try {
            String name = service(call);
            AwsService service = services.get(name);
            if (service == null) {
                throw new AwsFailure(
                        501,
                        "InternalFailure",
                        "the local runtime has no service \"" + name + "\"");
            }
            return service.answer(call);
        } catch (AwsFailure e) {
            return AwsAnswer.of(e);
        } catch (IOException e) {
            return AwsAnswer.of(new AwsFailure(503, "ServiceUnavailable", String.valueOf(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return AwsAnswer.of(new AwsFailure(503, "ServiceUnavailable", "stopping"));
        }
    }

    /**
     * Returns the service in the signature's scope, or else the one whose protocol the call uses.
     */
    private static String service(AwsCall call) {
        String target = Optional.ofNullable(call.headers().getFirst("X-Amz-Target")).orElse("");
        if (target.startsWith("DynamoDBStreams_")) {
            return "streams.dynamodb";
        }
        String authorization =
                Optional.ofNullable(call.headers().getFirst("Authorization")).orElse("");
        Matcher scope = SCOPE.matcher(authorization);
        if (scope.find()) {
            return scope.group(1);
        }
        String path = call.uri().getPath();
        if (path.startsWith("/2015-03-31/functions/")) {
            return "lambda";
        }
        return switch (target.substring(0, Math.max(0, target.lastIndexOf('.')))) {
            case "DynamoDB_20120810" -> "dynamodb";
            case "AmazonSQS" -> "sqs";
            case "AWSEvents" -> "events";
            case "secretsmanager" -> "secretsmanager";
            default -> "unsigned";
        };
    }
}
