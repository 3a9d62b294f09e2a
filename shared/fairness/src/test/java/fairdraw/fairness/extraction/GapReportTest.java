package fairdraw.fairness.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gap reports computed from the list, against a count outcome by outcome. */
final class GapReportTest {
    private static final ExtractionMap ONE_SERIES = ExtractionMap.standard(0, 1);

    @ParameterizedTest
    @CsvSource({
        "100, 0.999, 99.9, WARN",
        "1000, 0.990, 990, BLOCK",
        "10000, 0.900, 9000, BLOCK",
        "50000, 0.500, 25000, BLOCK",
        "100000, 0.00001, 1, FINE"
    })
    void numbersGivenOneAfterTheOtherMakeOneOfThemNearlyCertain(
            int numbers, double chance, double timesFair, GapReport.Verdict verdict) {
        DistributedNumbers held = DistributedNumbers.of(LongStream.range(0, numbers));
        for (Fallback fallback : Fallback.values()) {
            GapReport report = GapReport.of(held, ONE_SERIES, fallback);
            assertThat(report.chance()).isCloseTo(chance, within(0.0005 * (chance < 0.1 ? 0 : 1)));
            assertThat(report.timesFair()).isCloseTo(timesFair, within(timesFair / 1000));
            assertThat(report.verdict()).isEqualTo(verdict);
            assertThat(report.luckiest().order())
                    .isEqualTo(
                            fallback == Fallback.UP_WRAP || verdict == GapReport.Verdict.FINE
                                    ? 0
                                    : numbers - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 5.1, 3.6", "1000, 7.7, 5.0", "10000, 9.3, 6.0", "50000, 8.7, 5.2"})
    void randomNumbersLeaveATolerableRest(int numbers, double upWrap, double alternate) {
        SplittableRandom random = new SplittableRandom(81);
        double byUpWrap = 0;
        double byAlternate = 0;
        int allocations = 60;
        for (int i = 0; i < allocations; i++) {
            DistributedNumbers held = allocated(random, numbers);
            byUpWrap += GapReport.of(held, ONE_SERIES, Fallback.UP_WRAP).timesFair();
            byAlternate += GapReport.of(held, ONE_SERIES, Fallback.ALTERNATE).timesFair();
        }
        assertThat(byUpWrap / allocations).isCloseTo(upWrap, within(0.6));
        assertThat(byAlternate / allocations).isCloseTo(alternate, within(0.6));
    }

    private static DistributedNumbers allocated(SplittableRandom random, int numbers) {
        return DistributedNumbers.of(
                random.longs(0, LuckyNumber.PER_SERIES).distinct().limit(numbers));
    }

    @ParameterizedTest
    @ValueSource(longs = {82, 83, 84, 85})
    void everyReportIsWhatCountingAllOutcomesGives(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ExtractionDigit> units = ONE_SERIES.order();
        List<ExtractionDigit> tens = ExtractionMap.standard(2, 1).series();
        for (int campaign = 0; campaign < 60; campaign++) {
            int first = random.nextInt(3);
            int seriesCount = random.nextInt(1, 13);
            ExtractionMap map =
                    new ExtractionMap(
                            tens.subList(0, random.nextInt(3)),
                            units.subList(0, random.nextInt(1, 4)),
                            random.nextInt(3),
                            first,
                            seriesCount);
            int widest = random.nextBoolean() ? 2000 : 50;
            DistributedNumbers held =
                    DistributedNumbers.of(
                            random.longs(1 + random.nextInt(20), first, first + seriesCount)
                                    .map(s -> s * 100_000 + random.nextInt(widest))
                                    .distinct());
            for (Fallback fallback : Fallback.values()) {
                assertThat(GapReport.of(held, map, fallback))
                        .describedAs("%s, campaign %s, seed %s", fallback, campaign, seed)
                        .isEqualTo(counted(held, map, fallback));
            }
        }
    }

    private static GapReport counted(
            DistributedNumbers held, ExtractionMap map, Fallback fallback) {
        Map<LuckyNumber, Long> wins = new TreeMap<>();
        long[] weights = map.weights();
        long all = 0;
        for (int series = 0; series < weights.length; series++) {
            for (int order = 0; order < map.orders() && weights[series] > 0; order++) {
                LuckyNumber drawn = new LuckyNumber(series, order);
                wins.merge(fallback.winners(drawn, held, 1).getFirst(), weights[series], Long::sum);
                all += weights[series];
            }
        }
        LuckyNumber luckiest = held.at(0);
        for (var each : wins.entrySet()) {
            if (each.getValue() > wins.getOrDefault(luckiest, 0L)) {
                luckiest = each.getKey();
            }
        }
        return new GapReport(luckiest, wins.getOrDefault(luckiest, 0L), all, held.size());
    }

    @Test
    void fifteenTimesTheFairShareIsFineAndMoreIsNot() {
        LuckyNumber any = new LuckyNumber(0, 0);
        assertThat(new GapReport(any, 15, 100, 100).verdict()).isEqualTo(GapReport.Verdict.FINE);
        assertThat(new GapReport(any, 16, 100, 100).verdict()).isEqualTo(GapReport.Verdict.WARN);
        assertThat(new GapReport(any, 100, 100, 100).verdict()).isEqualTo(GapReport.Verdict.WARN);
        assertThat(new GapReport(any, 100, 100, 101).verdict()).isEqualTo(GapReport.Verdict.BLOCK);
        long outcomes = 10_000_000_000L;
        assertThat(new GapReport(any, outcomes, outcomes, Integer.MAX_VALUE).verdict())
                .isEqualTo(GapReport.Verdict.BLOCK);
    }

    @ParameterizedTest
    @EnumSource
    void aListWithoutNumbersHasNoReport(Fallback fallback) {
        DistributedNumbers nobody = DistributedNumbers.of(LongStream.empty());
        assertThatThrownBy(() -> GapReport.of(nobody, ONE_SERIES, fallback))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aFullCampaignIsPerfectlyFair(Fallback fallback) {
        DistributedNumbers all = DistributedNumbers.of(LongStream.range(0, 10_000_000));
        GapReport report = GapReport.of(all, ExtractionMap.standard(2, 100), fallback);
        assertThat(report.outcomes()).isEqualTo(1);
        assertThat(report.timesFair()).isEqualTo(1.0);
    }
}
