package fairdraw.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class InOrderTest {

    @Test
    void resultsAreTakenInOrderEvenIfALaterOneIsThereFirst() {
        CountDownLatch second = new CountDownLatch(1);
        List<Integer> taken = new ArrayList<>();

        InOrder.each(
                3,
                8,
                2,
                number -> {
                    if (number == 3) {
                        await(second);
                    } else {
                        second.countDown();
                    }
                    return number;
                },
                taken::add);

        assertThat(taken).containsExactly(3, 4, 5, 6, 7);
    }

    static List<Throwable> failures() {
        return List.of(
                new NotNow("later", new IllegalStateException()), new AssertionError("wrong"));
    }

    /** A fault that passes must be known as one by whoever answers the caller. */
    @ParameterizedTest
    @MethodSource("failures")
    void aFailureOfTheWorkIsThrownAsItWas(Throwable failure) {
        assertThatThrownBy(() ->
                        InOrder.each(
                                0, 4, 2, number -> number == 2 ? thrown(failure) : number, _ -> {}))
                .isSameAs(failure);
    }

    @Test
    void noNumbersAreNoWork() {
        List<Integer> taken = new ArrayList<>();
        InOrder.each(2, 2, 1, number -> number, taken::add);

        assertThat(taken).isEmpty();
    }

    private static int thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
