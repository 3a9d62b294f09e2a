package fairdraw.aws.dynamodb;

import fairdraw.domain.Budget;
import fairdraw.domain.NotNow;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Independent requests, made a few dozen at a time. */
public final class ManyWrites {

    private static final int AT_ONCE = 32;

    private ManyWrites() {}

    /**
     * Returns the result of each of {@code inputs}, in their order. All requests have ended when
     * this returns or throws, so none of them takes effect afterwards.
     */
    public static <I, O> List<O> each(List<I> inputs, Function<I, O> request) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<O>> answers =
                    inputs.stream()
                            .map(input ->
                                    threads.submit(
                                            Budget.carried(
                                                    (Callable<O>) () -> request.apply(input))))
                            .toList();
            return answers.stream().map(ManyWrites::answer).toList();
        }
    }

    private static <O> O answer(Future<O> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("interrupted while writing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of many writes failed", e.getCause());
        }
    }
}
