package fairdraw.fairness.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules that find the winner when nobody holds the drawn number. Each depends on the
 * distributed numbers alone and ends at 00000 and 99999 of a series, so that everyone finds the
 * same winners in the same list.
 */
public enum Fallback {
    /**
     * The nearest number of the drawn series, or the higher of two equally near ones. If that
     * series has no number, the same in the nearest series that has some, or the higher of two.
     */
    ALTERNATE,
    /**
     * The next higher number of the drawn series, or else the next lower. If that series has no
     * number, the same in the nearest lower series that has some, or else in the nearest higher.
     */
    UP_THEN_DOWN,
    /** The next higher number across all series, and after the highest the lowest. */
    UP_WRAP;

    /**
     * Returns the first {@code count} winners, or all numbers if there are fewer. The first is the
     * drawn number or the one that the rule finds in its place; then come the following numbers of
     * its series upwards, the lower ones downwards, and the other series by the same rule. Refuses
     * a negative count.
     */
    public List<LuckyNumber> winners(LuckyNumber drawn, DistributedNumbers numbers, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("no negative number of winners: " + count);
        }
        int wanted = Math.min(count, numbers.size());
        List<LuckyNumber> winners = new ArrayList<>(wanted);
        // The series visited so far are contiguous: they hold the places from low to before high.
        int low = start(drawn, numbers);
        int high = low;
        while (winners.size() < wanted) {
            boolean above = goesAbove(drawn.series(), numbers, low, high);
            int series = numbers.series(above ? high % numbers.size() : low - 1);
            int from = numbers.startOf(series);
            int to = numbers.startOf(series + 1);
            int first = firstIn(series, drawn, numbers);
            for (int place = first; place < to && winners.size() < wanted; place++) {
                winners.add(numbers.at(place));
            }
            for (int place = first - 1; place >= from && winners.size() < wanted; place--) {
                winners.add(numbers.at(place));
            }
            low = above ? low : from;
            high = above ? to : high;
        }
        return winners;
    }

    /** Returns the series of the first winner; requires at least one number. */
    int firstSeries(LuckyNumber drawn, DistributedNumbers numbers) {
        int start = start(drawn, numbers);
        return numbers.series(
                goesAbove(drawn.series(), numbers, start, start)
                        ? start % numbers.size()
                        : start - 1);
    }

    private int start(LuckyNumber drawn, DistributedNumbers numbers) {
        return switch (this) {
            case ALTERNATE, UP_THEN_DOWN -> numbers.startOf(drawn.series());
            case UP_WRAP -> numbers.atOrAbove(drawn.index());
        };
    }

    /** Whether the next series is above those visited, rather than below. */
    private boolean goesAbove(int series, DistributedNumbers numbers, int low, int high) {
        boolean some = high < numbers.size();
        return switch (this) {
            case ALTERNATE ->
                    low == 0
                            || (some
                                    && numbers.series(high) - series
                                            <= series - numbers.series(low - 1));
            case UP_THEN_DOWN -> low == 0 || (some && numbers.series(high) == series);
            case UP_WRAP -> true;
        };
    }

    /** Returns the place of the first winner in a series that has numbers. */
    private int firstIn(int series, LuckyNumber drawn, DistributedNumbers numbers) {
        int from = numbers.startOf(series);
        int to = numbers.startOf(series + 1);
        int up = numbers.atOrAbove(new LuckyNumber(series, drawn.order()).index());
        return switch (this) {
            case ALTERNATE -> {
                boolean down =
                        up == to
                                || (up > from
                                        && drawn.order() - numbers.order(up - 1)
                                                < numbers.order(up) - drawn.order());
                yield down ? up - 1 : up;
            }
            case UP_THEN_DOWN -> up < to ? up : to - 1;
            case UP_WRAP -> series == drawn.series() && up < to ? up : from;
        };
    }
}
