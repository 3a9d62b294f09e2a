import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;

/** A receiver of webhooks on a port of its own. */
final class Receiver implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** The sender gives up after fifteen seconds. */
    private static final Duration LONGER_THAN_PATIENCE = Duration.ofMillis(15_300);

    private static final AtomicInteger AT_ONCE = new AtomicInteger();
    private static final AtomicInteger MOST = new AtomicInteger();

    final Kind kind;
    private final HttpServer server;
    final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    final AtomicInteger attempts = new AtomicInteger();
    String webhook = "";

    Receiver(Kind kind) {
        this.kind = kind;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::received);
        server.start();
    }

    /** Returns the number of open attempts at receivers that are not good. */
    static int atOnce() {
        return AT_ONCE.get();
    }

    /** Begins to look for the largest number anew. */
    static void forgetMost() {
        MOST.set(0);
    }

    /** Returns the largest number that were open at once. */
    static int mostAtOnce() {
        return MOST.get();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void forget() {
        arrivals.clear();
        attempts.set(0);
    }

    private void received(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            long at = System.nanoTime();
            attempts.incrementAndGet();
            Matcher ref = Seller.REF.matcher(new String(body, StandardCharsets.UTF_8));
            if (ref.find()) {
                arrivals.putIfAbsent(ref.group(1), at);
            }
            if (kind == Kind.GOOD) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            MOST.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
            try {
                answerSlowly(exchange);
            } finally {
                AT_ONCE.decrementAndGet();
            }
        }
    }

    private void answerSlowly(HttpExchange exchange) throws IOException {
        switch (kind) {
            case GOOD -> throw new IllegalStateException();
            case HANGS -> Times.pause(LONGER_THAN_PATIENCE);
            case FAILS_LATE -> {
                Times.pause(Duration.ofSeconds(14));
                exchange.sendResponseHeaders(500, -1);
            }
            case TRICKLES -> {
                exchange.sendResponseHeaders(200, 0);
                OutputStream out = exchange.getResponseBody();
                long start = System.nanoTime();
                while (Times.since(start).compareTo(LONGEST) < 0) {
                    out.write('.');
                    out.flush();
                    Times.pause(Duration.ofSeconds(1));
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
