package fairdraw.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.benchmarks.trials.MoneyTrial;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A short run of the trial that {@code -Dfairdraw.benchmark=cart-money} makes with a million carts.
 */
final class MoneyTrialTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_121})
    void noAmountIsLostOrMadeUp(long seed) {
        MoneyTrial.Outcome outcome = new MoneyTrial(new Random(seed)).run(10_000);

        assertThat(outcome.first()).isEqualTo(Optional.empty());
        assertThat(outcome.differing()).isZero();
        // The trial proves little unless all three kinds are frequent.
        assertThat(outcome.added()).isGreaterThan(1_000);
        assertThat(outcome.warned()).isGreaterThan(200);
        assertThat(outcome.refused()).isGreaterThan(1_000);
    }
}
