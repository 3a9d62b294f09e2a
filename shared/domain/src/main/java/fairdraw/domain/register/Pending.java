package fairdraw.domain.register;

import fairdraw.domain.Mode;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Entries that are true and wait for their place in a log. They are stored in the transaction that
 * makes them true, and those of one transaction stay together, since a reader may see one item of a
 * transaction before another.
 *
 * @param id their place among all that wait: the time to the millisecond, then chance
 * @param entries in their order
 */
public record Pending(Mode mode, String id, List<Draft> entries) {

    /** The most entries that wait together. */
    public static final int MOST = 4;

    /** Refuses none, and more than are ever made at once. */
    public Pending {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MOST) {
            throw new IllegalArgumentException(entries.size() + " entries together");
        }
    }

    /**
     * Returns entries that wait from a time on.
     *
     * @param at later than the time of every earlier entry of the same draw and of the same
     *     lottery's money, which keeps them in their order
     * @param chance any number; it tells entries of one millisecond apart
     */
    public static Pending of(Mode mode, Instant at, long chance, Draft... entries) {
        String id =
                String.format(Locale.ROOT, "%013d", at.toEpochMilli())
                        + HexFormat.of().toHexDigits(chance);
        return new Pending(mode, id, List.of(entries));
    }
}
