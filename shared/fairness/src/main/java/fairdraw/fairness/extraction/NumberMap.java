package fairdraw.fairness.extraction;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The counts of the lucky numbers that take part, in stretches of equal length from the first
 * number of the first series on. A series has a whole number of stretches, or a stretch a whole
 * number of series; where their number is not a multiple of it, the last stretch is shorter.
 *
 * @param stretch the length of a stretch
 * @param taken the count of each stretch, at most {@link #MOST}
 */
public record NumberMap(int stretch, List<Integer> taken) {

    /** The most stretches of a map, however many series there are. */
    public static final int MOST = 256;

    public NumberMap {
        taken = List.copyOf(taken);
    }

    /** Returns the map with the shortest stretches. */
    public static NumberMap of(DistributedNumbers numbers, int seriesCount) {
        int stretch = stretch(seriesCount);
        long space = (long) seriesCount * LuckyNumber.PER_SERIES;
        return new NumberMap(
                stretch,
                LongStream.iterate(0, start -> start < space, start -> start + stretch)
                        .mapToObj(start ->
                                numbers.atOrAbove(start + stretch) - numbers.atOrAbove(start))
                        .toList());
    }

    private static int stretch(int seriesCount) {
        int parts = MOST / seriesCount;
        if (parts == 0) {
            return Math.ceilDiv(seriesCount, MOST) * LuckyNumber.PER_SERIES;
        }
        while (LuckyNumber.PER_SERIES % parts != 0) {
            parts--;
        }
        return LuckyNumber.PER_SERIES / parts;
    }
}
