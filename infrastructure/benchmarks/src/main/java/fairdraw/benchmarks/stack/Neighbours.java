package fairdraw.benchmarks.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A stub of the services besides DynamoDB that a measured step calls: Secrets Manager returns the
 * root secret, wakes of webhooks are kept, and every other call succeeds without effect.
 */
final class Neighbours implements AutoCloseable {
    private static final String SECRET =
            "{\"SecretString\":\"{\\\"1\\\":\\\"a root of a benchmark, 32 characters\\\"}\"}";

    private final HttpServer server;
    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<String> wakes = new ConcurrentLinkedQueue<>();

    Neighbours() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns the next wake that was sent without a delay; an empty text if there is none. */
    String nextWake() {
        return Objects.requireNonNullElse(wakes.poll(), "");
    }

    boolean hasWakes() {
        return !wakes.isEmpty();
    }

    /** Returns the number of messages that were sent, delayed ones included. */
    int sent() {
        return sent.get();
    }

    /** Returns the address of the services. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            byte[] request = exchange.getRequestBody().readAllBytes();
            byte[] body = text(String.valueOf(target), request).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String text(String target, byte[] request) throws IOException {
        if (target.endsWith(".GetSecretValue")) {
            return SECRET;
        }
        if (!(JsonTree.read(request) instanceof Map<?, ?> members)) {
            return "{}";
        }
        String queue = String.valueOf(members.get("QueueUrl"));
        if (members.get("Entries") instanceof List<?> entries) {
            return entries.stream()
                    .map(entry -> (Map<?, ?>) entry)
                    .map(entry ->
                            "{\"Id\":\"%s\",%s}".formatted(entry.get("Id"), received(queue, entry)))
                    .collect(Collectors.joining(",", "{\"Failed\":[],\"Successful\":[", "]}"));
        }
        return members.containsKey("MessageBody") ? "{" + received(queue, members) + "}" : "{}";
    }

    /** Takes a message, and returns what tells that it is there. */
    private String received(String queue, Map<?, ?> members) {
        String message = String.valueOf(members.get("MessageBody"));
        sent.incrementAndGet();
        if (queue.endsWith("WakeQueue")
                && !(members.get("DelaySeconds") instanceof Long delay && delay > 0)) {
            wakes.add(message);
        }
        return "\"MD5OfMessageBody\":\"" + md5(message) + "\"";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
