package fairdraw.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class BudgetTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T12:00:00Z"));
    private final Budget budget =
            new Budget(clock, Duration.ofSeconds(10), Duration.ofMillis(2_500));

    @Test
    void workThatNobodyWaitsForHasNone() {
        assertThat(Budget.remaining()).isEmpty();
        assertThatCode(Budget::check).doesNotThrowAnyException();
    }

    @Test
    void itEndsWhenTheWorkGetsOnWithNothing() {
        budget.around(() -> {
            clock.forward(Duration.ofMillis(2_400));
            Budget.check();
            clock.forward(Duration.ofMillis(100));
            assertThatThrownBy(Budget::check).isInstanceOf(NotNow.class);
            assertThat(Budget.remaining()).contains(Duration.ZERO);
            return true;
        });
    }

    @Test
    void anAnswerBeginsItAnewUntilTheWholeIsUsedUp() {
        for (int answer = 0; answer < 4; answer++) {
            clock.forward(Duration.ofSeconds(2));
            budget.progressed();
        }
        assertThat(budget.left()).isEqualTo(Duration.ofSeconds(2));
        clock.forward(Duration.ofSeconds(2));
        budget.progressed();
        assertThat(budget.left()).isZero();
    }

    @Test
    void itIsHandedOnToOtherThreadsOnlyWithTheirWork() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Budget>> carried =
                    budget.around(() -> Budget.carried(Budget::current));

            assertThat(threads.submit(carried).get()).contains(budget);
            assertThat(threads.submit(Budget::current).get()).isEmpty();
        }
    }

    @Test
    void aReserveIsLeftToRecordWhatBecameOfTheWork() {
        assertThat(budget.extended(Duration.ofMillis(250)).left())
                .isEqualTo(Duration.ofMillis(2_750));
        clock.forward(Duration.ofSeconds(3));

        assertThat(budget.extended(Duration.ofMillis(250)).left())
                .isEqualTo(Duration.ofMillis(250));
    }
}
