package fairdraw.fairness.prizes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.encoding.Sha256;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawn numbers: distinct, within their range, and equally likely in every place. */
final class DrawnNumbersTest {
    private static final BigInteger ALL_WORDS = BigInteger.TWO.pow(64);

    @ParameterizedTest
    @CsvSource({"5,1,70", "1,1,1", "6,1,6", "0,1,9", "20,0,99", "3,-5,5"})
    void numbersAreDistinctAndWithinTheirRange(int pick, int from, int to) {
        for (int i = 0; i < 200; i++) {
            List<Integer> drawn = DrawnNumbers.draw(seed(i), "main", pick, from, to);
            assertThat(drawn).hasSize(pick).doesNotHaveDuplicates();
            assertThat(drawn).allMatch(n -> n >= from && n <= to);
        }
    }

    @Test
    void pickingEverythingGivesEverything() {
        assertThat(DrawnNumbers.draw(seed(1), "main", 50, 1, 50))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void labelsAndSeedsGiveIndependentNumbers() {
        List<Integer> main = DrawnNumbers.draw(seed(1), "main", 10, 1, 1000);
        assertThat(DrawnNumbers.draw(seed(1), "main", 10, 1, 1000)).isEqualTo(main);
        assertThat(DrawnNumbers.draw(seed(1), "bonus", 10, 1, 1000)).isNotEqualTo(main);
        assertThat(DrawnNumbers.draw(seed(2), "main", 10, 1, 1000)).isNotEqualTo(main);
    }

    @Test
    void impossiblePicksAreRefused() {
        refused(6, 1, 5);
        refused(-1, 1, 5);
        refused(0, 5, 4);
    }

    /**
     * 99.9999 % of uniform streams stay below the limit. The seeds are fixed, so the result never
     * changes.
     */
    @Test
    void everyNumberComesUpEquallyOftenInEveryPlace() {
        int draws = 42_000;
        long[][] seen = new long[3][21];
        for (int i = 0; i < draws; i++) {
            List<Integer> drawn = DrawnNumbers.draw(seed(i), "main", 3, 1, 21);
            for (int place = 0; place < 3; place++) {
                seen[place][drawn.get(place) - 1]++;
            }
        }
        for (long[] place : seen) {
            assertThat(chiSquare(place, draws / 21.0)).isBetween(2.0, 63.0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 64, 70, 100_000, 65_537, Integer.MAX_VALUE})
    void exactlyTheWordsAfterTheLastWholeRunAreThrownAway(int bound) {
        BigInteger n = BigInteger.valueOf(bound);
        BigInteger limit = ALL_WORDS.divide(n).multiply(n);
        assertThat(NumberStream.isBiased(limit.subtract(BigInteger.ONE).longValue(), bound))
                .isFalse();
        assertThat(NumberStream.isBiased(0, bound)).isFalse();
        boolean whole = limit.equals(ALL_WORDS);
        assertThat(NumberStream.isBiased(limit.longValue(), bound)).isEqualTo(!whole);
        assertThat(NumberStream.isBiased(-1, bound)).isEqualTo(!whole);
    }

    @Test
    void nothingIsDrawnBelowOne() {
        NumberStream stream = new NumberStream(seed(1), "main");
        assertThatThrownBy(() -> stream.below(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double chiSquare(long[] seen, double expected) {
        double sum = 0;
        for (long count : seen) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    private static byte[] seed(int i) {
        return Sha256.of("numbers " + i);
    }

    private static void refused(int pick, int from, int to) {
        assertThatThrownBy(() -> DrawnNumbers.draw(seed(1), "main", pick, from, to))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
