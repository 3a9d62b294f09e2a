package fairdraw.benchmarks.starts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fairdraw.functions.rehearsals.Tape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executors;

/** A server that answers a function's calls with what its tape heard. */
final class TapeServer implements AutoCloseable {

    /** The request that opens a connection; it is not on the tape. */
    private static final String ABSENT = "\"S\":\"rehearsal\"";

    private final HttpServer server;
    private final Map<String, Queue<Tape.Heard>> left = new HashMap<>();

    TapeServer(Tape tape) {
        tape.heard()
                .forEach(each ->
                        left.computeIfAbsent(each.operation(), _ -> new ArrayDeque<>()).add(each));
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Optional<Tape.Heard> heard =
                    asked.contains(ABSENT) ? Optional.empty() : Optional.of(next(exchange));
            byte[] answer =
                    heard.map(Tape.Heard::answer).orElse("{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    heard.map(Tape.Heard::status).orElse(200),
                    answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private synchronized Tape.Heard next(HttpExchange exchange) {
        String operation =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                        .orElse(exchange.getRequestMethod());
        return Optional.ofNullable(left.get(operation))
                .map(Queue::poll)
                .orElse(new Tape.Heard(operation, Optional.empty(), 400, "{}"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
