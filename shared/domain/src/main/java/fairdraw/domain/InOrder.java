package fairdraw.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Work on consecutive numbers that runs ahead a little, while its results are taken in order. */
public final class InOrder {

    private InOrder() {}

    /**
     * Works on the numbers from {@code from}, inclusive, to {@code until}, exclusive, and takes
     * each result once those before it are taken.
     *
     * @param ahead the number of results that may be worked on or wait at a time
     */
    public static <T> void each(
            int from, int until, int ahead, IntFunction<T> work, Consumer<? super T> taken) {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Deque<Future<T>> begun = new ArrayDeque<>();
            for (int number = from; number < until; number++) {
                int next = number;
                begun.add(workers.submit(Budget.carried(() -> work.apply(next))));
                if (begun.size() == ahead) {
                    taken.accept(result(begun.remove()));
                }
            }
            for (Future<T> result : begun) {
                taken.accept(result(result));
            }
        }
    }

    private static <T> T result(Future<T> working) {
        try {
            return working.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("interrupted while others work", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("work failed", e);
        }
    }
}
