package fairdraw.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Refuted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server of published answers over HTTP, below a stage as API Gateway has it. */
final class PublishedServer implements AutoCloseable {
    private static final String STAGE = "/stage";

    private final Published published;
    private final HttpServer server;

    PublishedServer(Published published) throws IOException {
        this.published = published;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(STAGE, this::answer);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + STAGE + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().substring(STAGE.length());
        byte[] body;
        try {
            body = Canonical.bytes(published.get(path));
            exchange.sendResponseHeaders(200, body.length);
        } catch (Refuted notThere) {
            body = "{\"error\":\"Not found\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(404, body.length);
        }
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
