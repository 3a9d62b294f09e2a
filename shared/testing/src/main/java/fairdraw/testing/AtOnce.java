package fairdraw.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A runner of concurrent calls that all start together. */
public final class AtOnce {

    private AtOnce() {}

    /** Returns the results of {@code count} callers in their order. */
    public static <T> List<T> call(int count, IntFunction<T> caller) {
        CountDownLatch ready = new CountDownLatch(count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results =
                    IntStream.range(0, count)
                            .mapToObj(number ->
                                    threads.submit(
                                            (Callable<T>)
                                                    () -> {
                                                        ready.countDown();
                                                        ready.await();
                                                        return caller.apply(number);
                                                    }))
                            .toList();
            return results.stream().map(AtOnce::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
