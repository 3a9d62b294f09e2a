package fairdraw.local.functions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The count of calls of functions that may have written. {@code GET /writes?<count>} answers with
 * the count as soon as it is another, so that who reads streams may rest meanwhile.
 */
final class Writes implements HttpHandler {
    /** The path of the count. */
    static final String PATH = "/writes";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition counted = lock.newCondition();
    private long count;

    /** Counts a call that has ended. */
    void add() {
        lock.lock();
        try {
            count++;
            counted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the count once it is not {@code seen}, or after this time at the latest. */
    long await(long seen, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (count == seen && left > 0) {
                left = counted.awaitNanos(left);
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            long seen = Long.parseLong(exchange.getRequestURI().getQuery());
            byte[] answer =
                    Long.toString(await(seen, PATIENCE)).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
