package fairdraw.functions.webhooks;

import com.sun.net.httpserver.HttpExchange;
import fairdraw.functions.json.JsonTree;
import fairdraw.testing.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A receiver of events that answers as the test says. */
final class Receiver implements AutoCloseable {

    private final Loopback server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Semaphore arrivals = new Semaphore(0);
    private volatile Answering answering = _ -> new Answer(200, Map.of());

    Receiver() {
        server = Loopback.serving("/", this::serve);
    }

    /** One received request; names of headers are case-insensitive. */
    record Received(Map<String, String> headers, String body) {

        String header(String name) {
            return Objects.requireNonNull(headers.get(name), name);
        }

        Map<String, @Nullable Object> members() {
            try {
                return JsonTree.members(
                        Objects.requireNonNull(
                                JsonTree.read(body.getBytes(StandardCharsets.UTF_8))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The answer to a request. */
    record Answer(int status, Map<String, String> headers) {}

    /** The choice of the answer to a request. */
    @FunctionalInterface
    interface Answering {
        Answer to(Received request);
    }

    String url() {
        return server.address() + "/hook";
    }

    /** Answers with this status from now on. */
    Receiver answering(int status) {
        return answering(_ -> new Answer(status, Map.of()));
    }

    Receiver answering(Answering next) {
        answering = next;
        return this;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** Waits for so many requests more than were waited for before; returns whether they came. */
    boolean awaits(int count, Duration atMost) throws InterruptedException {
        return arrivals.tryAcquire(count, atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    Received only() {
        List<Received> all = received();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " requests");
        }
        return all.getFirst();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        Received request =
                new Received(
                        headers,
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        received.add(request);
        arrivals.release();
        Answer answer = answering.to(request);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), -1);
    }

    @Override
    public void close() {
        server.close();
    }
}
