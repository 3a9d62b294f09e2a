package fairdraw.verifier.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fairdraw.verifier.drawing.DigitMap;
import fairdraw.verifier.drawing.Extraction;
import fairdraw.verifier.drawing.Fallback;
import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.drawing.Leaves;
import fairdraw.verifier.drawing.LuckyNumber;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chance of the number that wins most often, counted outcome by outcome. */
final class GapTest {

    private static final int TEN = 10;

    private static Extraction extraction(
            Fallback fallback, int tens, int units, long minSeries, long seriesCount) {
        return new Extraction(
                new Extraction.Name("1", LocalDate.of(2026, 11, 28)),
                new DigitMap(digits(tens, 4), digits(units, 5), 0, minSeries, seriesCount),
                fallback,
                Duration.ofHours(2),
                seriesCount,
                Optional.empty());
    }

    private static List<DigitMap.Digit> digits(int prizes, int position) {
        return IntStream.rangeClosed(1, prizes)
                .mapToObj(prize -> new DigitMap.Digit(prize, position))
                .toList();
    }

    private static List<Leaf> leaves(LongStream indexes) {
        return indexes.distinct().mapToObj(Leaves::numbered).toList();
    }

    @ParameterizedTest
    @EnumSource
    void itIsThatOfGoingThroughAllOutcomes(Fallback fallback) {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 40; round++) {
            long first = random.nextInt(4);
            long seriesCount = 1L + random.nextInt(12);
            int units = 1 + random.nextInt(2);
            Extraction extraction = extraction(fallback, 1, units, first, seriesCount);
            long most = random.nextBoolean() ? 100 : 100_000;
            List<Leaf> leaves =
                    leaves(
                            random.longs(1 + random.nextInt(20))
                                    .map(any ->
                                            (first + Math.floorMod(any, seriesCount))
                                                            * LuckyNumber.PER_SERIES
                                                    + Math.floorMod(any >> 8, most)));
            assertThat(Gap.of(extraction, leaves).outcomes())
                    .isEqualTo(BigInteger.valueOf(counted(extraction, leaves, units)));
        }
    }

    private static long counted(Extraction extraction, List<Leaf> leaves, int units) {
        Map<Leaf, Long> won = new HashMap<>();
        for (int outcome = 0; outcome < Math.pow(TEN, 1 + units); outcome++) {
            String digits = String.format("%0" + (1 + units) + "d", outcome);
            StringBuilder[] prizes =
                    IntStream.range(0, 5)
                            .mapToObj(prize -> new StringBuilder("00000"))
                            .toArray(StringBuilder[]::new);
            prizes[0].setCharAt(3, digits.charAt(0));
            for (int unit = 0; unit < units; unit++) {
                prizes[unit].setCharAt(4, digits.charAt(1 + unit));
            }
            LuckyNumber drawn =
                    extraction
                            .map()
                            .number(List.of(prizes).stream().map(StringBuilder::toString).toList());
            won.merge(extraction.fallback().first(drawn, Gap.held(leaves)), 1L, Long::sum);
        }
        return won.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aFullSeriesThatManyEmptyOnesComeToIsGoneThroughOnce(Fallback fallback) {
        long series = 21_000;
        List<Leaf> leaves =
                leaves(
                        LongStream.range(0, 20_000)
                                .map(n -> series * LuckyNumber.PER_SERIES + 5 * n));
        Gap gap =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(60),
                        () -> Gap.of(extraction(fallback, 5, 5, 0, 42_000), leaves));
        assertThat(gap.active()).isEqualTo(20_000);
        assertThat(gap.outcomes()).isPositive().isLessThanOrEqualTo(gap.all());
    }
}
