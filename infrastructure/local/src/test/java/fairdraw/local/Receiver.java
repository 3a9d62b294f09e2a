package fairdraw.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fairdraw.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of webhooks on this machine. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    /** A received request. */
    record Message(Headers headers, String body) {

        JsonNode json() {
            return Json.parse(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** Starts a receiver to which nothing is sent yet. */
    static Receiver unknown() {
        Receiver receiver = new Receiver(server());
        receiver.server.createContext("/", receiver::take);
        receiver.server.start();
        return receiver;
    }

    /** Returns the address at which the functions reach it. */
    String url(Product product) {
        return "http://"
                + product.deployment().testMachine()
                + ":"
                + server.getAddress().getPort()
                + "/";
    }

    /** Starts a receiver of all events of a tenant, in the format {@code standard}. */
    static Receiver of(Product product, String organisation, String mode) {
        Receiver receiver = unknown();
        String url = receiver.url(product);
        Product.Answer made =
                product.operator(
                        "POST",
                        "/organisations/" + organisation + "/" + mode + "/webhooks",
                        "{\"url\":\"" + url + "\",\"events\":[\"*\"]}");
        if (made.status() != 201) {
            throw new AssertionError(made.told());
        }
        return receiver;
    }

    /** Returns the bodies received so far. */
    List<JsonNode> bodies() {
        return messages.stream().map(Message::json).toList();
    }

    /** Returns the requests received so far. */
    List<Message> messages() {
        return List.copyOf(messages);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            messages.add(
                    new Message(
                            exchange.getRequestHeaders(),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** Listens on all addresses of this machine, since the functions may run in containers. */
    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
