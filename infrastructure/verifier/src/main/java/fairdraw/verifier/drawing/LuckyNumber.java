package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.Locale;
import java.util.regex.Pattern;

/** A lucky number of a campaign: a series, and an order number below 100,000. */
public record LuckyNumber(long series, long order) {

    /** The number of lucky numbers in a series. */
    public static final long PER_SERIES = 100_000;

    private static final Pattern SERIES = Pattern.compile("0|[1-9]\\d{0,9}");
    private static final Pattern ORDER = Pattern.compile("\\d{5}");

    /** Returns the number in the core of a leaf. */
    public static LuckyNumber in(Leaf leaf) {
        return ofIndex(leaf.number());
    }

    private static LuckyNumber ofIndex(long index) {
        return new LuckyNumber(index / PER_SERIES, index % PER_SERIES);
    }

    /**
     * Reads a number as answers show it; refuses another form of either part, and further members.
     */
    public static LuckyNumber of(Members members) throws Refuted {
        String series = members.text("series");
        String order = members.text("order_number");
        Refuted.unless(
                members.object().members().size() == 2
                        && SERIES.matcher(series).matches()
                        && ORDER.matcher(order).matches(),
                members.name() + " is not a lucky number");
        return new LuckyNumber(Long.parseLong(series), Long.parseLong(order));
    }

    /** Refuses a member {@code number} that is not the number in the leaf's core. */
    public static void demand(Members shown, Leaf leaf) throws Refuted {
        LuckyNumber number = in(leaf);
        Refuted.unless(
                of(shown.members("number")).equals(number),
                shown.at("number") + " is not " + number + ", which its core says");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d/%05d", series, order);
    }
}
