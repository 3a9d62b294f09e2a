package fairdraw.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * A proxy between a client and DynamoDB Local that injects the faults of the real service, which
 * the emulator never shows: lost answers, conflicts, throttling and failures. It also counts the
 * requests of every operation.
 */
public final class FaultProxy implements AutoCloseable {

    private static final String TARGET = "X-Amz-Target";
    private static final int MISSING_BYTES = 64;
    private static final Set<String> PASSED_ON = Set.of("authorization", "content-type");

    private final URI store;
    private final HttpServer server;
    private final HttpClient client;
    private final ExecutorService workers;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private volatile FaultPlan plan = FaultPlan.none();

    private FaultProxy(URI store) {
        this.store = store;
        this.workers = Executors.newVirtualThreadPerTaskExecutor();
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(workers)
                        .build();
        try {
            this.server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Starts a proxy of the store on a free port, at first without faults. */
    public static FaultProxy before(URI store) {
        return new FaultProxy(store);
    }

    /** Returns the address at which clients reach the store through the proxy. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Applies these faults to all later requests. */
    public void follow(FaultPlan faults) {
        plan = faults;
    }

    /** Returns the number of requests of each operation since the last {@link #forget}. */
    public Map<String, Long> counts() {
        Map<String, Long> copy = new TreeMap<>();
        counts.forEach((operation, count) -> copy.put(operation, count.sum()));
        return copy;
    }

    /** Returns the number of requests of these operations since the last {@link #forget}. */
    public long count(Set<String> operations) {
        return counts().entrySet().stream()
                .filter(count -> operations.contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Resets all counts to zero. */
    public void forget() {
        counts.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
        workers.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String operation = operation(exchange);
            counts.computeIfAbsent(operation, _ -> new LongAdder()).increment();
            Optional<Fault> fault = plan.next(operation);
            if (fault.isPresent()) {
                fail(exchange, operation, body, fault.get());
            } else {
                answer(exchange, passOn(exchange, body));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String operation(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(TARGET))
                .map(target -> target.substring(target.indexOf('.') + 1))
                .orElse("");
    }

    private void fail(HttpExchange exchange, String operation, byte[] body, Fault fault)
            throws IOException, InterruptedException {
        switch (fault) {
            case Fault.LostAnswer _ -> breakOff(exchange, passOn(exchange, body));
            case Fault.FailedBefore _ -> refuse(exchange, StoreError.internal());
            case Fault.FailedAfter _ -> {
                passOn(exchange, body);
                refuse(exchange, StoreError.internal());
            }
            case Fault.Conflict _ -> refuse(exchange, StoreError.conflict(operation, body));
            case Fault.Throttle _ -> refuse(exchange, StoreError.throttle(operation, body));
            case Fault.InProgress _ -> refuse(exchange, StoreError.inProgress());
            case Fault.Late(Duration delay) -> {
                pass(delay);
                answer(exchange, passOn(exchange, body));
            }
        }
    }

    private static void pass(Duration delay) {
        new CompletableFuture<Boolean>()
                .completeOnTimeout(true, delay.toNanos(), TimeUnit.NANOSECONDS)
                .join();
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(store.resolve(exchange.getRequestURI()))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    if (isPassedOn(name)) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static boolean isPassedOn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PASSED_ON.contains(lower) || lower.startsWith("x-amz");
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
            throws IOException {
        headers(exchange, answer);
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    /**
     * Announces more bytes than it sends, so that no client takes the answer for a complete one.
     */
    private static void breakOff(HttpExchange exchange, HttpResponse<byte[]> answer)
            throws IOException {
        headers(exchange, answer);
        exchange.sendResponseHeaders(
                answer.statusCode(), (long) answer.body().length + MISSING_BYTES);
    }

    private static void headers(HttpExchange exchange, HttpResponse<byte[]> answer) {
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (isPassedOn(name)) {
                        exchange.getResponseHeaders().put(name, values);
                    }
                });
    }

    private static void refuse(HttpExchange exchange, StoreError error) throws IOException {
        byte[] body = error.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(error.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
