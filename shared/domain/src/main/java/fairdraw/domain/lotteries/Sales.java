package fairdraw.domain.lotteries;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MINUTES;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of tickets that were sold lately. What is older than the last minute or hour that is
 * counted is forgotten, so that the counts of a lottery have the same size for ever.
 *
 * @param until the minute that the counts go back from
 * @param minutes the tickets of that minute and of those before it, {@value #MINUTES_KEPT} at most
 * @param hours the tickets of its hour, in UTC, and of those before it, {@value #HOURS_KEPT} at
 *     most
 */
public record Sales(Instant until, List<Integer> minutes, List<Integer> hours) {

    /** The minutes that are counted. */
    public static final int MINUTES_KEPT = 60;

    /** The hours that are counted. */
    public static final int HOURS_KEPT = 48;

    /** The sales of a lottery that has sold nothing. */
    public static final Sales NONE = new Sales(Instant.EPOCH, List.of(), List.of());

    /** Copies the counts. */
    public Sales {
        minutes = List.copyOf(minutes);
        hours = List.copyOf(hours);
    }

    /** Returns these sales with tickets that were sold at those times, in any order. */
    public Sales with(Collection<Instant> sold) {
        return sold.stream()
                .max(Comparator.naturalOrder())
                .map(newest -> counted(later(until, newest), sold))
                .orElse(this);
    }

    /**
     * Returns the same sales with all counts that are kept, going back from a time; from their own
     * if that is later.
     */
    public Sales at(Instant time) {
        return counted(later(until, time), List.of());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other.truncatedTo(ChronoUnit.MINUTES);
    }

    private Sales counted(Instant end, Collection<Instant> sold) {
        return new Sales(
                end,
                counted(minutes, MINUTES_KEPT, MINUTES.toSeconds(1), end, sold),
                counted(hours, HOURS_KEPT, HOURS.toSeconds(1), end, sold));
    }

    private List<Integer> counted(
            List<Integer> before, int kept, long seconds, Instant end, Collection<Instant> sold) {
        int[] counts = new int[kept];
        long moved = ago(until, end, seconds);
        for (int ago = 0; ago < before.size() && moved + ago < kept; ago++) {
            counts[Math.toIntExact(moved + ago)] = before.get(ago);
        }
        for (Instant time : sold) {
            long ago = ago(time, end, seconds);
            if (ago < kept) {
                counts[Math.toIntExact(ago)]++;
            }
        }
        return IntStream.of(counts).boxed().toList();
    }

    private static long ago(Instant time, Instant end, long seconds) {
        return Math.floorDiv(end.getEpochSecond(), seconds)
                - Math.floorDiv(time.getEpochSecond(), seconds);
    }
}
