package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import java.time.Duration;
import java.util.List;

/** The queue of wakes, each of which has a strand served. */
public interface Wakes {

    /** The longest delay; the sweep finds strands that wait longer. */
    Duration LONGEST = Duration.ofMinutes(15);

    /**
     * A request to serve a strand.
     *
     * @param keys the deliveries that it carries, which wait nowhere else
     * @param lines lines to look at, besides those of which the strand knows
     */
    record Wake(Strand strand, List<Delivery.Key> keys, List<Line> lines) {

        /** Returns a wake that carries nothing. */
        public static Wake of(Strand strand) {
            return new Wake(strand, List.of(), List.of());
        }

        /** Returns a wake that carries a delivery. */
        public static Wake carrying(Delivery.Key key) {
            return new Wake(Line.of(key).strand(), List.of(key), List.of());
        }

        /** Returns a wake that looks at a line. */
        public static Wake at(Line line) {
            return new Wake(line.strand(), List.of(), List.of(line));
        }
    }

    /**
     * Sends a wake that arrives after a delay.
     *
     * @param after at most {@link #LONGEST}
     */
    void wake(Wake wake, Duration after);

    /** Sends a wake that arrives at once. */
    default void wake(Wake wake) {
        wake(wake, Duration.ZERO);
    }

    /** Sends all of these wakes, to arrive at once. */
    void all(List<Wake> wakes);
}
