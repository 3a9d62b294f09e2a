package fairdraw.fairness.extraction;

import fairdraw.fairness.encoding.Members;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rule that turns an extraction into a lucky number: the digits of the series and those of the
 * order number, most significant first.
 *
 * @param series the digits of the series, at most five, none where there is one series
 * @param order the digits of the order number, one to five; fewer than five reach only its lowest
 *     numbers
 * @param prefix the number put before the digits of the series; 0 for none
 * @param minSeries the first series
 * @param seriesCount the number of series, by which the number read is reduced to one of them
 */
public record ExtractionMap(
        List<ExtractionDigit> series,
        List<ExtractionDigit> order,
        int prefix,
        int minSeries,
        int seriesCount) {
    private static final int MOST_DIGITS = 5;
    private static final int TENS = 4;
    private static final int UNITS = 5;
    private static final int MOST_TENS = 3;

    /**
     * Refuses too few or too many digits, a prefix or series out of range, and a digit that is read
     * twice, which would keep some numbers from ever being drawn.
     */
    public ExtractionMap {
        series = List.copyOf(series);
        order = List.copyOf(order);
        Set<ExtractionDigit> read = new HashSet<>(series);
        read.addAll(order);
        if (series.size() > MOST_DIGITS
                || order.isEmpty()
                || order.size() > MOST_DIGITS
                || read.size() != series.size() + order.size()) {
            throw new IllegalArgumentException(
                    "a map reads 0 to 5 digits for the series and 1 to 5 others for the order");
        }
        if (prefix < 0
                || prefix >= LuckyNumber.MOST_SERIES
                || minSeries < 0
                || seriesCount < 1
                || seriesCount > LuckyNumber.MOST_SERIES - minSeries) {
            throw new IllegalArgumentException(
                    "no such series: " + prefix + ", " + minSeries + ", " + seriesCount);
        }
    }

    /**
     * Returns the map of published regulations: the units of prizes 1 to 5 give the order number,
     * the tens of the first prizes the series. Refuses any number of tens digits but 0 to 3.
     */
    public static ExtractionMap standard(int tens, int seriesCount) {
        if (tens < 0 || tens > MOST_TENS) {
            throw new IllegalArgumentException("no standard map of " + tens + " tens digits");
        }
        return new ExtractionMap(
                column(tens, TENS), column(Extraction.PRIZES, UNITS), 0, 0, seriesCount);
    }

    private static List<ExtractionDigit> column(int prizes, int position) {
        return IntStream.rangeClosed(1, prizes)
                .mapToObj(prize -> new ExtractionDigit(prize, position))
                .toList();
    }

    /** Returns the lucky number that an extraction draws, held by somebody or not. */
    public LuckyNumber number(Extraction extraction) {
        return new LuckyNumber(
                series(read(series, extraction)), Math.toIntExact(read(order, extraction)));
    }

    /**
     * Returns the bias between series that comes of reducing the digits to {@code seriesCount}
     * series.
     */
    public SeriesBias bias() {
        long combinations = combinations(series);
        return new SeriesBias(
                Math.ceilDiv(combinations, seriesCount), Math.floorDiv(combinations, seriesCount));
    }

    /** Returns the number of combinations of all digits that the map reads. */
    long outcomes() {
        return combinations(series) * combinations(order);
    }

    /** Returns the number of order numbers that can be drawn. */
    int orders() {
        return Math.toIntExact(combinations(order));
    }

    /** Returns, by series, the number of combinations of the series' digits that give it. */
    long[] weights() {
        long[] weights = new long[minSeries + seriesCount];
        for (long digits = 0; digits < combinations(series); digits++) {
            weights[series(digits)]++;
        }
        return weights;
    }

    private int series(long digits) {
        long raw = prefix * combinations(series) + digits;
        return minSeries + Math.floorMod(raw - minSeries, seriesCount);
    }

    private static long read(List<ExtractionDigit> digits, Extraction extraction) {
        long value = 0;
        for (ExtractionDigit digit : digits) {
            value = 10 * value + extraction.digit(digit.prize(), digit.position());
        }
        return value;
    }

    private static long combinations(List<ExtractionDigit> digits) {
        long combinations = 1;
        for (int i = 0; i < digits.size(); i++) {
            combinations *= 10;
        }
        return combinations;
    }

    /**
     * Returns the map as rules documents hold it; {@code seriesCount} is a member of its own beside
     * it.
     */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("series", tree(series));
        tree.put("order", tree(order));
        tree.put("prefix", prefix);
        tree.put("minSeries", minSeries);
        return tree;
    }

    private static List<Map<String, Integer>> tree(List<ExtractionDigit> digits) {
        return digits.stream()
                .map(digit -> Map.of("prize", digit.prize(), "position", digit.position()))
                .toList();
    }

    /**
     * Reads the map of a rules document; refuses a tree that {@link #tree} could not have written.
     */
    public static ExtractionMap ofTree(@Nullable Object tree, int seriesCount) {
        Members map = Members.of(tree);
        return new ExtractionMap(
                digits(map.list("series")),
                digits(map.list("order")),
                Math.toIntExact(map.number("prefix")),
                Math.toIntExact(map.number("minSeries")),
                seriesCount);
    }

    private static List<ExtractionDigit> digits(List<?> list) {
        List<ExtractionDigit> digits = new ArrayList<>();
        for (Object each : list) {
            Members digit = Members.of(each);
            digits.add(
                    new ExtractionDigit(
                            Math.toIntExact(digit.number("prize")),
                            Math.toIntExact(digit.number("position"))));
        }
        return digits;
    }
}
