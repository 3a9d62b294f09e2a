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

/** Somebody on this machine who is told of an organisation's events. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    /** One request with its headers. */
    record Message(Headers headers, String body) {

        JsonNode json() {
            return Json.parse(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** Nobody knows of it yet. */
    static Receiver unknown() {
        Receiver receiver = new Receiver(server());
        receiver.server.createContext("/", receiver::take);
        receiver.server.start();
        return receiver;
    }

    /** Where the functions reach it. */
    String url(Product product) {
        return "http://"
                + product.deployment().testMachine()
                + ":"
                + server.getAddress().getPort()
                + "/";
    }

    /** Subscribes to all events of a tenant, in the standard form. */
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

    /** What has come so far. */
    List<JsonNode> bodies() {
        return messages.stream().map(Message::json).toList();
    }

    /** What has come so far, as it came. */
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

    /** At all addresses of this machine: the functions may run in containers. */
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
