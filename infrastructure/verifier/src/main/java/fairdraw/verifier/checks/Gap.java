package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.DigitMap;
import fairdraw.verifier.drawing.Extraction;
import fairdraw.verifier.drawing.Fallback;
import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.drawing.LuckyNumber;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The chance of the number that wins most often: how often a fair share it is, as a fraction.
 *
 * @param outcomes the outcomes of the map's digits for which it wins first
 * @param active the numbers that take part
 * @param all all outcomes
 */
record Gap(BigInteger outcomes, long active, BigInteger all) {

    private static final int TEN = 10;

    /** Counts the outcomes of each number, and takes the largest. */
    static Gap of(Extraction extraction, List<Leaf> leaves) {
        NavigableMap<Long, NavigableMap<Long, Leaf>> held = held(leaves);
        DigitMap map = extraction.map();
        BigInteger all = BigInteger.TEN.pow(map.series().size() + map.order().size());
        long active = leaves.stream().filter(Leaf::active).count();
        if (held.isEmpty()) {
            return new Gap(BigInteger.ZERO, 0, all);
        }
        long orders = (long) Math.pow(TEN, map.order().size());
        Map<Leaf, Long> counts = new HashMap<>();
        taken(extraction.fallback(), held, weights(map, extraction.seriesCount()), orders, counts)
                .forEach((series, weight) ->
                        count(extraction.fallback(), held, series, orders, weight, counts));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new Gap(BigInteger.valueOf(most), active, all);
    }

    /** Returns how many outcomes of the series' digits give each series. */
    private static Map<Long, Long> weights(DigitMap map, long seriesCount) {
        Map<Long, Long> weights = new TreeMap<>();
        long outcomes = (long) Math.pow(TEN, map.series().size());
        for (long outcome = 0; outcome < outcomes; outcome++) {
            // The digits follow the prefix as text.
            long raw = map.prefix() * outcomes + outcome;
            long series = map.minSeries() + Math.floorMod(raw - map.minSeries(), seriesCount);
            weights.merge(series, 1L, Long::sum);
        }
        return weights;
    }

    /**
     * Returns the weights of the held series, each with those of the series without numbers that
     * come to it: a full series is then gone through once. By {@link Fallback#UP_WRAP} such a
     * series gives all its outcomes to one number, which is counted here.
     */
    private static Map<Long, Long> taken(
            Fallback fallback,
            NavigableMap<Long, NavigableMap<Long, Leaf>> held,
            Map<Long, Long> weights,
            long orders,
            Map<Leaf, Long> counts) {
        Map<Long, Long> taken = new TreeMap<>();
        weights.forEach((series, weight) -> {
            Leaf first = winner(fallback, held, series, 0);
            if (held.containsKey(series)) {
                taken.merge(series, weight, Long::sum);
            } else if (fallback == Fallback.UP_WRAP) {
                counts.merge(first, weight * orders, Long::sum);
            } else {
                taken.merge(LuckyNumber.in(first).series(), weight, Long::sum);
            }
        });
        return taken;
    }

    private static void count(
            Fallback fallback,
            NavigableMap<Long, NavigableMap<Long, Leaf>> held,
            long series,
            long orders,
            long weight,
            Map<Leaf, Long> counts) {
        // Between two held numbers the winner changes at most once.
        NavigableMap<Long, Leaf> here = Objects.requireNonNull(held.get(series));
        long from = 0;
        List<Long> ends = new ArrayList<>(here.headMap(orders, false).keySet());
        ends.add(orders - 1);
        for (long end : ends) {
            if (from <= end) {
                Leaf first = winner(fallback, held, series, from);
                long last = lastOf(first, fallback, held, series, from, end);
                counts.merge(first, weight * (last - from + 1), Long::sum);
                if (last < end) {
                    counts.merge(
                            winner(fallback, held, series, end), weight * (end - last), Long::sum);
                }
                from = end + 1;
            }
        }
    }

    /** Returns the last order number of a stretch at which the first one's winner wins. */
    private static long lastOf(
            Leaf first,
            Fallback fallback,
            NavigableMap<Long, NavigableMap<Long, Leaf>> held,
            long series,
            long from,
            long end) {
        long low = from;
        long high = end;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (winner(fallback, held, series, middle).equals(first)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static Leaf winner(
            Fallback fallback,
            NavigableMap<Long, NavigableMap<Long, Leaf>> held,
            long series,
            long order) {
        return fallback.first(new LuckyNumber(series, order), held);
    }

    /** Returns the ACTIVE leaves by series and order number. */
    static NavigableMap<Long, NavigableMap<Long, Leaf>> held(List<Leaf> leaves) {
        NavigableMap<Long, NavigableMap<Long, Leaf>> held = new TreeMap<>();
        for (Leaf leaf : leaves) {
            if (leaf.active()) {
                LuckyNumber number = LuckyNumber.in(leaf);
                held.computeIfAbsent(number.series(), none -> new TreeMap<>())
                        .put(number.order(), leaf);
            }
        }
        return held;
    }

    /** Whether it is more than so many fair shares. */
    boolean isAbove(long shares) {
        return outcomes.multiply(BigInteger.valueOf(active))
                        .compareTo(BigInteger.valueOf(shares).multiply(all))
                > 0;
    }

    @Override
    public String toString() {
        return outcomes + " of " + all + " outcomes, with " + active + " numbers";
    }
}
