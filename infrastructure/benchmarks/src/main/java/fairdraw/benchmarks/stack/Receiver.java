package fairdraw.benchmarks.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Predicate;

/** A receiver of webhooks on this machine. */
public final class Receiver implements AutoCloseable {
    private static final int TAKEN = 204;
    private static final int BROKEN = 500;

    private final HttpServer server;

    /** Starts one that takes those events whose ids {@code takes} accepts. */
    public Receiver(Predicate<String> takes) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Runnable::run);
        server.createContext("/", exchange -> answer(exchange, takes));
        server.start();
    }

    private static void answer(HttpExchange exchange, Predicate<String> takes) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean isTaken = takes.test(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(isTaken ? TAKEN : BROKEN, -1);
        }
    }

    /** Returns its address. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
