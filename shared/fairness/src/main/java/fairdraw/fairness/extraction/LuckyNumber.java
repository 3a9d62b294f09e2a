package fairdraw.fairness.extraction;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A lucky number of a campaign: a place in a series of 100,000.
 *
 * @param series from 0
 * @param order 0 to 99,999
 */
public record LuckyNumber(int series, int order) implements Comparable<LuckyNumber> {

    /** The number of lucky numbers in a series. */
    public static final int PER_SERIES = 100_000;

    /** The largest number of series whose indexes fit into 32 bits. */
    public static final int MOST_SERIES = 42_949;

    /** Refuses a series or an order out of range. */
    public LuckyNumber {
        if (series < 0 || series >= MOST_SERIES || order < 0 || order >= PER_SERIES) {
            throw new IllegalArgumentException("no lucky number: " + series + ", " + order);
        }
    }

    /** Returns the number with an {@link #index}; refuses an index out of range. */
    public static LuckyNumber ofIndex(long index) {
        return new LuckyNumber(
                Math.toIntExact(Math.floorDiv(index, PER_SERIES)),
                Math.floorMod(index, PER_SERIES));
    }

    /**
     * Reads a number from a series in decimal digits, with or without leading zeros, and an order
     * number of exactly five digits; empty for any other texts.
     */
    public static Optional<LuckyNumber> parse(String series, String order) {
        boolean readable = series.matches("0*[0-9]{1,5}") && order.matches("[0-9]{5}");
        return readable && Integer.parseInt(series) < MOST_SERIES
                ? Optional.of(new LuckyNumber(Integer.parseInt(series), Integer.parseInt(order)))
                : Optional.empty();
    }

    /**
     * Returns its place among the numbers of all series, which is the ticket number of its leaf.
     */
    public long index() {
        return (long) series * PER_SERIES + order;
    }

    /** Returns the series as answers show it: decimal, without leading zeros. */
    public String seriesText() {
        return Integer.toString(series);
    }

    /** Returns the order number as answers show it: exactly five digits. */
    public String orderText() {
        return String.format(Locale.ROOT, "%05d", order);
    }

    /** Returns the number as a JSON tree, for answers, receipts and evidence. */
    public Map<String, String> tree() {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put("series", seriesText());
        tree.put("order_number", orderText());
        return tree;
    }

    @Override
    public int compareTo(LuckyNumber other) {
        return Long.compare(index(), other.index());
    }
}
