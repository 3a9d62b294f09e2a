package fairdraw.aws.dynamodb;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Requests that do not depend on each other, made a few dozen at a time. */
public final class ManyWrites {

    private static final int AT_ONCE = 32;

    private ManyWrites() {}

    /**
     * What each of {@code inputs} led to, in their order. All have ended when this returns or
     * throws, so nothing of them happens afterwards.
     */
    public static <I, O> List<O> each(List<I> inputs, Function<I, O> request) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<O>> answers =
                    inputs.stream()
                            .map(input -> threads.submit((Callable<O>) () -> request.apply(input)))
                            .toList();
            return answers.stream().map(ManyWrites::answer).toList();
        }
    }

    private static <O> O answer(Future<O> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of many writes failed", e.getCause());
        }
    }
}
