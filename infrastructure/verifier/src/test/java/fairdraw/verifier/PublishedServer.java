package fairdraw.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** A server of published answers over HTTP, below a stage as API Gateway has it. */
final class PublishedServer implements AutoCloseable {
    private static final String STAGE = "/stage";

    private final Map<String, Json> answers;
    private final HttpServer server;

    /** Serves these answers by their paths; text as it is. */
    PublishedServer(Map<String, Json> answers) throws IOException {
        this.answers = answers;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(STAGE, this::answer);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + STAGE + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        Json answer = answers.get(exchange.getRequestURI().toString().substring(STAGE.length()));
        byte[] body = answer == null ? "{\"error\":\"Not found\"}".getBytes(UTF_8) : body(answer);
        exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] body(Json answer) throws IOException {
        if (answer instanceof Json.Text text) {
            return text.value().getBytes(UTF_8);
        }
        try {
            return Canonical.bytes(answer);
        } catch (Refuted unwritable) {
            throw new IOException(unwritable);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
