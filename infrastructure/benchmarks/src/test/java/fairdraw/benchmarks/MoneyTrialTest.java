package fairdraw.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.benchmarks.trials.MoneyTrial;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slice of what {@code -Dfairdraw.benchmark=cart-money} does with a million carts. */
final class MoneyTrialTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_121})
    void noAmountIsLostOrMadeUp(long seed) {
        MoneyTrial.Outcome outcome = new MoneyTrial(new Random(seed)).run(10_000);

        assertThat(outcome.first()).isEqualTo(Optional.empty());
        assertThat(outcome.differing()).isZero();
        // Without all three, the carts would prove little.
        assertThat(outcome.added()).isGreaterThan(1_000);
        assertThat(outcome.warned()).isGreaterThan(200);
        assertThat(outcome.refused()).isGreaterThan(1_000);
    }
}
