package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules for the order in which held numbers win: first the drawn number, or the one in its
 * place.
 */
public enum Fallback {
    ALTERNATE,
    UP_THEN_DOWN,
    UP_WRAP;

    static Fallback of(String name) throws Refuted {
        return Arrays.stream(values())
                .filter(fallback -> fallback.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refuted("no fallback is called " + name));
    }

    /**
     * Returns the first {@code count} leaves, or all if there are fewer. The map holds the leaves
     * of each series by order number.
     */
    public List<Leaf> winners(
            LuckyNumber drawn, SortedMap<Long, NavigableMap<Long, Leaf>> held, long count) {
        NavigableMap<Long, NavigableMap<Long, Leaf>> left = new TreeMap<>(held);
        List<Leaf> winners = new ArrayList<>();
        long from = drawn.series();
        while (winners.size() < count && !left.isEmpty()) {
            long series = series(left, from, drawn);
            NavigableMap<Long, Leaf> here = Objects.requireNonNull(left.remove(series));
            long first = first(here, winners.isEmpty(), drawn);
            winners.addAll(here.tailMap(first, true).values());
            winners.addAll(here.headMap(first, false).descendingMap().values());
            from =
                    this == UP_WRAP
                            ? LuckyNumber.in(winners.get(winners.size() - 1)).series()
                            : from;
        }
        return winners.subList(0, (int) Math.min(count, winners.size()));
    }

    /** Returns the leaf that wins first; there must be one. */
    public Leaf first(LuckyNumber drawn, NavigableMap<Long, NavigableMap<Long, Leaf>> held) {
        NavigableMap<Long, Leaf> here =
                Objects.requireNonNull(held.get(series(held, drawn.series(), drawn)));
        return Objects.requireNonNull(here.get(first(here, true, drawn)));
    }

    private long series(
            NavigableMap<Long, NavigableMap<Long, Leaf>> left, long from, LuckyNumber drawn) {
        if (this != UP_WRAP) {
            return nearest(left, from, this == ALTERNATE, false);
        }
        // The drawn series may have only lower numbers, which come last.
        var own = left.get(from);
        boolean goesOn = own != null && own.lastKey() >= drawn.order();
        Long next = goesOn ? Long.valueOf(from) : left.higherKey(from);
        return next != null ? next : left.firstKey();
    }

    private long first(NavigableMap<Long, Leaf> here, boolean isFirst, LuckyNumber drawn) {
        if (this != UP_WRAP) {
            return nearest(here, drawn.order(), this == ALTERNATE, true);
        }
        Map.Entry<Long, Leaf> up = here.ceilingEntry(drawn.order());
        boolean goesOn =
                isFirst && up != null && LuckyNumber.in(up.getValue()).series() == drawn.series();
        return goesOn ? up.getKey() : here.firstKey();
    }

    /**
     * Returns the key itself if it is there. Otherwise returns the nearer neighbour if {@code
     * nearer}, the higher of two equally near; else the neighbour on the preferred side, or the
     * only one.
     */
    private static long nearest(
            NavigableMap<Long, ?> keys, long key, boolean nearer, boolean upFirst) {
        Long up = keys.ceilingKey(key);
        Long down = keys.floorKey(key);
        if (up == null || down == null) {
            return up == null ? keys.lastKey() : up;
        }
        return (nearer ? up - key <= key - down : upFirst || up == key) ? up : down;
    }
}
