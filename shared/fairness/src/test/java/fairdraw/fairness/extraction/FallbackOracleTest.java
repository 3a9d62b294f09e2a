package fairdraw.fairness.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Maps and fallback rules against brute force, in random campaigns and for every outcome of one.
 */
final class FallbackOracleTest {
    private static final int SEEDS = 8;
    private static final int PAIRS = Integer.getInteger("fairdraw.pairs", 200_000) / SEEDS;
    private static final int ALLOCATIONS = Integer.getInteger("fairdraw.allocations", 4);
    private static final LocalDate DATE = LocalDate.of(2023, 5, 10);
    private static final List<Fallback> FALLBACKS = List.of(Fallback.values());

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68})
    void everyRandomCampaignIsDrawnAsByLookingAtEveryNumber(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int pair = 0; pair < PAIRS; pair++) {
            int seriesCount = 1 + random.nextInt(random.nextBoolean() ? 4 : 1000);
            ExtractionMap map = ExtractionMap.standard(random.nextInt(4), seriesCount);
            Extraction extraction = extraction(random);
            LuckyNumber drawn = map.number(extraction);
            assertThat(drawn)
                    .describedAs("%s, seed %s", extraction, seed)
                    .isEqualTo(mapped(extraction, map.series().size(), seriesCount));
            List<LuckyNumber> held = List.copyOf(held(random, drawn, seriesCount));
            Fallback fallback = FALLBACKS.get(random.nextInt(FALLBACKS.size()));
            int count = random.nextInt(held.size() + 2);
            List<LuckyNumber> order = FallbackOracle.order(fallback, drawn, held);
            assertThat(fallback.winners(drawn, numbers(held), count))
                    .describedAs("%s of %s by %s, seed %s", drawn, held, fallback, seed)
                    .isEqualTo(order.subList(0, Math.min(count, order.size())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderNumberLeadsWhereWalkingLeads(Fallback fallback) {
        SplittableRandom random = new SplittableRandom(71);
        for (int allocation = 0; allocation < ALLOCATIONS; allocation++) {
            int seriesCount = 3;
            Set<LuckyNumber> held = new HashSet<>();
            int filled = random.nextInt(3);
            for (int i = 0; i < 2000; i++) {
                int series = allocation % 2 == 0 ? filled : random.nextInt(seriesCount);
                held.add(new LuckyNumber(series, random.nextInt(LuckyNumber.PER_SERIES)));
            }
            DistributedNumbers numbers = numbers(held);
            BitSet bits = new BitSet();
            held.forEach(number -> bits.set((int) number.index()));
            for (int order = 0; order < LuckyNumber.PER_SERIES; order++) {
                LuckyNumber drawn = new LuckyNumber(allocation % seriesCount, order);
                assertThat(fallback.winners(drawn, numbers, 1).getFirst())
                        .describedAs("%s, allocation %s", drawn, allocation)
                        .isEqualTo(FallbackOracle.walk(fallback, drawn, bits, seriesCount));
            }
        }
    }

    /** Returns a few numbers, many of them at the ends of series and close to the drawn one. */
    private static Set<LuckyNumber> held(
            SplittableRandom random, LuckyNumber drawn, int seriesCount) {
        Set<LuckyNumber> held = new TreeSet<>();
        for (int left = random.nextInt(9); left > 0; left--) {
            int series =
                    random.nextInt(3) > 0
                            ? within(drawn.series() + random.nextInt(-2, 3), seriesCount)
                            : random.nextInt(seriesCount);
            int order =
                    switch (random.nextInt(4)) {
                        case 0 -> 0;
                        case 1 -> LuckyNumber.PER_SERIES - 1;
                        case 2 ->
                                within(
                                        drawn.order() + random.nextInt(-3, 4),
                                        LuckyNumber.PER_SERIES);
                        default -> random.nextInt(LuckyNumber.PER_SERIES);
                    };
            held.add(new LuckyNumber(series, order));
        }
        return held;
    }

    private static int within(int value, int end) {
        return Math.clamp(value, 0, end - 1);
    }

    private static Extraction extraction(SplittableRandom random) {
        List<String> prizes = new ArrayList<>();
        for (int prize = 0; prize < Extraction.PRIZES; prize++) {
            prizes.add(Integer.toString(100_000 + random.nextInt(100_000)).substring(1));
        }
        return new Extraction("5763", DATE, prizes);
    }

    /**
     * Maps an extraction by joining units and tens as text and bringing the series into range one
     * step at a time.
     */
    private static LuckyNumber mapped(Extraction extraction, int tens, int seriesCount) {
        StringBuilder order = new StringBuilder();
        StringBuilder series = new StringBuilder("0");
        for (String prize : extraction.prizes()) {
            if (order.length() < tens) {
                series.append(prize.charAt(3));
            }
            order.append(prize.charAt(4));
        }
        int inside = Integer.parseInt(series.toString());
        while (inside >= seriesCount) {
            inside -= seriesCount;
        }
        return new LuckyNumber(inside, Integer.parseInt(order.toString()));
    }

    private static DistributedNumbers numbers(Iterable<LuckyNumber> held) {
        List<Long> indexes = new ArrayList<>();
        held.forEach(number -> indexes.add(number.index()));
        return DistributedNumbers.of(indexes.stream().mapToLong(index -> index));
    }
}
