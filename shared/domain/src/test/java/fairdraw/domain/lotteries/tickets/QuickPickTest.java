package fairdraw.domain.lotteries.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.fairness.prizes.NumberLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuickPickTest {

    private static final long SEED = 20_260_301;
    private static final int EACH = 400;

    /** The normal quantile of one in a hundred thousand. */
    private static final double QUANTILE = 4.265;

    @ParameterizedTest
    @CsvSource({"2, 1, 5, 1, 2, 20", "3, 0, 6, 1, 3, 105", "1, 7, 7, 2, 4, 6", "4, 1, 5, 1, 1, 5"})
    void everyCombinationIsEquallyLikely(
            int pick, int from, int to, int bonusPick, int bonusTo, int combinations) {
        NumbersConfig numbers =
                new NumbersConfig(
                        new NumberPool(pick, from, to),
                        Optional.of(new NumberPool(bonusPick, 1, bonusTo)));
        Random random = new Random(SEED);
        Map<NumberLine, Integer> seen = new HashMap<>();
        for (int i = 0; i < combinations * EACH; i++) {
            NumberLine line = QuickPick.of(numbers, random);
            assertThat(numbers.allows(line)).isTrue();
            assertThat(line.main()).isSorted();
            seen.merge(line, 1, Integer::sum);
        }

        assertThat(seen).hasSize(combinations);
        double chiSquare =
                seen.values().stream().mapToDouble(count -> Math.pow(count - EACH, 2) / EACH).sum();
        assertThat(chiSquare).as("seed %s", SEED).isLessThan(limit(combinations - 1));
    }

    /** Wilson and Hilferty's approximation of the chi-square quantile. */
    private static double limit(int freedom) {
        double ninth = 2.0 / (9 * freedom);
        return freedom * Math.pow(1 - ninth + QUANTILE * Math.sqrt(ninth), 3);
    }

    @Test
    void aPickOfTheWholePoolIsThePool() {
        NumbersConfig numbers = new NumbersConfig(new NumberPool(5, 3, 7), Optional.empty());

        NumberLine line = QuickPick.of(numbers, new Random(SEED));

        assertThat(line.main()).containsExactly(3, 4, 5, 6, 7);
        assertThat(line.bonus()).isEmpty();
    }
}
