package fairdraw.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * The services beside DynamoDB, as far as a measured step calls them: Secrets Manager has the root
 * secret, and every other call succeeds without effect.
 */
final class Neighbours implements AutoCloseable {
    private static final String SECRET =
            "{\"SecretString\":\"{\\\"1\\\":\\\"a root of a benchmark, 32 characters\\\"}\"}";

    private final HttpServer server;

    Neighbours() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", Neighbours::answer);
        server.start();
    }

    /** Where they are. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            exchange.getRequestBody().readAllBytes();
            byte[] body =
                    (target != null && target.endsWith(".GetSecretValue") ? SECRET : "{}")
                            .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
