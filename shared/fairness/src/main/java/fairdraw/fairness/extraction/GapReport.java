package fairdraw.fairness.extraction;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bias that the gaps between held numbers cause under a fallback rule: the number with the best
 * chance, and that chance against a fair one. Assumes that all digits of an extraction are equally
 * likely. A beacon draws every held number with the same chance, wherever the gaps are.
 *
 * @param luckiest the number with the best chance, or the lowest of several
 * @param outcomes the number of outcomes of the map's digits in which it is the first winner
 * @param allOutcomes the number of all outcomes
 * @param numbers the number of lucky numbers that take part
 */
public record GapReport(LuckyNumber luckiest, long outcomes, long allOutcomes, int numbers) {
    /** The assessment of a report. */
    public enum Verdict {
        /** No more than a random allocation may cause. */
        FINE,
        /** More than 15 times the fair share. */
        WARN,
        /** More than 100 times the fair share. */
        BLOCK
    }

    private static final int MOST_FINE = 15;
    private static final int MOST_ALLOWED = 100;

    /** Computes the exact report of a list; refuses an empty list. */
    public static GapReport of(DistributedNumbers numbers, ExtractionMap map, Fallback fallback) {
        refuseEmpty(numbers);
        return switch (fallback) {
            case ALTERNATE, UP_THEN_DOWN -> bySeries(numbers, map, fallback);
            case UP_WRAP -> acrossSeries(numbers, map);
        };
    }

    /** Returns the report of a list whose numbers have equal chances; refuses an empty list. */
    public static GapReport withoutBias(DistributedNumbers numbers) {
        refuseEmpty(numbers);
        return new GapReport(numbers.at(0), 1, numbers.size(), numbers.size());
    }

    private static void refuseEmpty(DistributedNumbers numbers) {
        if (numbers.size() == 0) {
            throw new IllegalArgumentException("nobody holds a number");
        }
    }

    /** Returns the luckiest number's chance, from 0 to 1. */
    public double chance() {
        return (double) outcomes / allOutcomes;
    }

    /** Returns the luckiest number's chance as a multiple of the fair share. */
    public double timesFair() {
        return chance() * numbers;
    }

    /** Returns the verdict, computed exactly. */
    public Verdict verdict() {
        if (isAbove(MOST_ALLOWED)) {
            return Verdict.BLOCK;
        }
        return isAbove(MOST_FINE) ? Verdict.WARN : Verdict.FINE;
    }

    /** Whether the luckiest number has more than this many times its fair share, exactly. */
    public boolean isAbove(long times) {
        BigInteger won = BigInteger.valueOf(outcomes).multiply(BigInteger.valueOf(numbers));
        return won.compareTo(BigInteger.valueOf(allOutcomes).multiply(BigInteger.valueOf(times)))
                > 0;
    }

    /** A series without numbers passes its whole chance to another series. */
    private static GapReport bySeries(
            DistributedNumbers numbers, ExtractionMap map, Fallback fallback) {
        long[] weights = map.weights();
        Map<Integer, Long> shares = new TreeMap<>();
        for (int series = map.minSeries(); series < weights.length; series++) {
            int taker = fallback.firstSeries(new LuckyNumber(series, 0), numbers);
            shares.merge(taker, weights[series], Long::sum);
        }
        Best best = new Best();
        shares.forEach((series, weight) -> {
            int from = numbers.startOf(series);
            int to = numbers.startOf(series + 1);
            long start = 0;
            for (int place = from; place < to; place++) {
                long end = place + 1 < to ? end(numbers, place, fallback) : map.orders();
                long reached = Math.min(end, map.orders());
                best.offer(place, weight * (reached - start));
                start = reached;
            }
        });
        return best.report(numbers, map);
    }

    /**
     * Returns the end, excluded, of the order numbers that lead to the number at {@code place}
     * rather than to the next one of its series.
     */
    private static long end(DistributedNumbers numbers, int place, Fallback fallback) {
        int order = numbers.order(place);
        return fallback == Fallback.ALTERNATE
                ? Math.ceilDiv(order + numbers.order(place + 1), 2)
                : order + 1L;
    }

    /**
     * Each number takes the outcomes since the one before it, and the lowest also those after the
     * highest.
     */
    private static GapReport acrossSeries(DistributedNumbers numbers, ExtractionMap map) {
        long[] weights = map.weights();
        long[] before = new long[weights.length + 1];
        for (int series = 0; series < weights.length; series++) {
            before[series + 1] = before[series] + weights[series] * map.orders();
        }
        Best best = new Best();
        long all = before[weights.length];
        long start = 0;
        long first = 0;
        for (int place = 0; place < numbers.size(); place++) {
            int series = numbers.series(place);
            long end =
                    series >= weights.length
                            ? all
                            : before[series]
                                    + weights[series]
                                            * Math.min(numbers.order(place) + 1, map.orders());
            first = place == 0 ? end : first;
            best.offer(place, end - start);
            start = end;
        }
        best.offer(0, first + all - start);
        return best.report(numbers, map);
    }

    /** The place with the most outcomes so far. */
    private static final class Best {
        private int place;
        private long outcomes;

        void offer(int other, long wins) {
            if (wins > outcomes || (wins == outcomes && other < place)) {
                place = other;
                outcomes = wins;
            }
        }

        GapReport report(DistributedNumbers numbers, ExtractionMap map) {
            return new GapReport(numbers.at(place), outcomes, map.outcomes(), numbers.size());
        }
    }
}
