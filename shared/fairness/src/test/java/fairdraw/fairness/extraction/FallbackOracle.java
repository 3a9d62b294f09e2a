package fairdraw.fairness.extraction;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Two more implementations of the fallback rules: one sorts all numbers, one walks from the drawn
 * number.
 */
final class FallbackOracle {
    private static final int ORDERS = LuckyNumber.PER_SERIES;

    private FallbackOracle() {}

    /** Returns all held numbers in the order in which they would win. */
    static List<LuckyNumber> order(Fallback fallback, LuckyNumber drawn, List<LuckyNumber> held) {
        List<LuckyNumber> left = new ArrayList<>(held);
        List<LuckyNumber> order = new ArrayList<>();
        if (held.isEmpty()) {
            return order;
        }
        int start =
                fallback == Fallback.UP_WRAP
                        ? held.stream()
                                .min(
                                        comparing((LuckyNumber n) -> n.index() < drawn.index())
                                                .thenComparingLong(LuckyNumber::index))
                                .orElseThrow()
                                .series()
                        : drawn.series();
        while (!left.isEmpty()) {
            int series = left.stream().min(nearestSeries(fallback, start)).orElseThrow().series();
            List<LuckyNumber> here = left.stream().filter(n -> n.series() == series).toList();
            boolean above = here.stream().anyMatch(n -> n.index() >= drawn.index());
            boolean goesOn = series == drawn.series() && above;
            int from = goesOn || fallback != Fallback.UP_WRAP ? drawn.order() : 0;
            LuckyNumber first = here.stream().min(within(fallback, from)).orElseThrow();
            here.stream()
                    .sorted(
                            comparing((LuckyNumber n) -> n.order() < first.order())
                                    .thenComparingInt(n -> Math.abs(n.order() - first.order())))
                    .forEach(order::add);
            left.removeAll(here);
        }
        return order;
    }

    private static Comparator<LuckyNumber> nearestSeries(Fallback fallback, int start) {
        Comparator<LuckyNumber> near = comparingInt(n -> Math.abs(n.series() - start));
        return switch (fallback) {
            case ALTERNATE -> near.thenComparing(n -> n.series() < start);
            case UP_THEN_DOWN ->
                    comparing((LuckyNumber n) -> n.series() > start).thenComparing(near);
            case UP_WRAP -> comparingInt(n -> Math.floorMod(n.series() - start, 1 << 20));
        };
    }

    private static Comparator<LuckyNumber> within(Fallback fallback, int from) {
        Comparator<LuckyNumber> near = comparingInt(n -> Math.abs(n.order() - from));
        return fallback == Fallback.ALTERNATE
                ? near.thenComparing(n -> n.order() < from)
                : comparing((LuckyNumber n) -> n.order() < from).thenComparing(near);
    }

    /** Finds the first winner step by step, as a person with the list on paper would. */
    static LuckyNumber walk(Fallback fallback, LuckyNumber drawn, BitSet held, int seriesCount) {
        if (fallback == Fallback.UP_WRAP) {
            int at = held.nextSetBit((int) drawn.index());
            return LuckyNumber.ofIndex(at < 0 ? held.nextSetBit(0) : at);
        }
        boolean near = fallback == Fallback.ALTERNATE;
        int series =
                step(
                        drawn.series(),
                        seriesCount,
                        s -> held.nextSetBit(s * ORDERS) / ORDERS == s,
                        near,
                        -1);
        int order = step(drawn.order(), ORDERS, o -> held.get(series * ORDERS + o), near, 1);
        return new LuckyNumber(series, order);
    }

    /** Steps up and down in turn, or else all the way in one direction and then in the other. */
    private static int step(int from, int end, IntPredicate held, boolean near, int direction) {
        for (int distance = 0; near && distance < end; distance++) {
            if (from + distance < end && held.test(from + distance)) {
                return from + distance;
            }
            if (from - distance >= 0 && held.test(from - distance)) {
                return from - distance;
            }
        }
        for (int sign : new int[] {direction, -direction}) {
            for (int at = from; at >= 0 && at < end; at += sign) {
                if (held.test(at)) {
                    return at;
                }
            }
        }
        throw new IllegalStateException("nobody holds a number");
    }
}
