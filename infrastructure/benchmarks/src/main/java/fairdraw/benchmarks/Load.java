package fairdraw.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A load of clients that each repeat one action, one after the other, for a time. */
final class Load {
    private Load() {}

    /**
     * The throughput of all clients together.
     *
     * @param perSecond actions a second
     * @param processorMillis milliseconds of processor time for each action, of this process and of
     *     all that it has started
     */
    record Rate(double perSecond, double processorMillis) {}

    /** Runs all {@code clients} at once and returns their rate. */
    static Rate of(List<? extends Callable<?>> clients, Duration time) {
        Duration before = processorTime();
        long started = System.nanoTime();
        long end = started + time.toNanos();
        long done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            List<Future<Long>> counting = new ArrayList<>();
            for (Callable<?> client : clients) {
                counting.add(threads.submit(() -> count(client, end)));
            }
            for (Future<Long> count : counting) {
                done += count.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return new Rate(
                done / ((System.nanoTime() - started) / 1e9),
                processorTime().minus(before).toNanos() / 1e6 / done);
    }

    private static long count(Callable<?> client, long end) throws Exception {
        long done = 0;
        while (System.nanoTime() < end) {
            client.call();
            done++;
        }
        return done;
    }

    private static Duration processorTime() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
