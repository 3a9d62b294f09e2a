package fairdraw.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.benchmarks.trials.TokenFuzz;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A short run of the fuzz test that {@code -Dfairdraw.benchmark=tokens} makes with a million
 * tokens.
 */
final class TokenFuzzTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_121})
    void noTokenThatWasChangedIsTaken(long seed) {
        var fuzz = new TokenFuzz(new Random(seed), Instant.parse("2026-07-01T12:00:00Z"));

        assertThat(fuzz.run(5_000)).isEqualTo(new TokenFuzz.Outcome(5_000, 0));
    }
}
