package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The digits of an extraction that make a lucky number. */
public record DigitMap(
        List<Digit> series, List<Digit> order, long prefix, long minSeries, long seriesCount) {

    private static final int PRIZES = 5;
    private static final int DIGITS = 5;

    /** A digit of a prize. Both count from 1, positions from the left. */
    public record Digit(int prize, int position) {}

    static DigitMap of(Members members, long seriesCount) throws Refuted {
        DigitMap map =
                new DigitMap(
                        digits(members.listOfMembers("series")),
                        digits(members.listOfMembers("order")),
                        members.whole("prefix", 0, LuckyNumbers.MOST_SERIES - 1),
                        members.whole("minSeries", 0, LuckyNumbers.MOST_SERIES - seriesCount),
                        seriesCount);
        Set<Digit> read = new HashSet<>(map.series);
        read.addAll(map.order);
        Refuted.unless(
                read.size() == map.series.size() + map.order.size(), "a digit is read twice");
        Refuted.unless(
                map.series.size() <= DIGITS && !map.order.isEmpty() && map.order.size() <= DIGITS,
                "the map reads no number of five digits in a series");
        return map;
    }

    private static List<Digit> digits(List<Members> list) throws Refuted {
        List<Digit> digits = new ArrayList<>();
        for (Members digit : list) {
            digits.add(
                    new Digit(
                            (int) digit.whole("prize", 1, PRIZES),
                            (int) digit.whole("position", 1, DIGITS)));
        }
        return digits;
    }

    /** Returns the number that five prizes of five digits give. */
    public LuckyNumber number(List<String> prizes) {
        long found = Long.parseLong(prefix + read(series, prizes));
        long beyond = Math.floorMod(found - minSeries, seriesCount);
        return new LuckyNumber(minSeries + beyond, Long.parseLong(read(order, prizes)));
    }

    private static String read(List<Digit> digits, List<String> prizes) {
        StringBuilder text = new StringBuilder();
        for (Digit digit : digits) {
            text.append(prizes.get(digit.prize() - 1).charAt(digit.position() - 1));
        }
        return text.toString();
    }
}
