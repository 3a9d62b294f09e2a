package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A line in a run: what was read of it, and when to read more. */
final class ServedLine {

    /** Unexpected failures after which the run leaves a line alone. */
    private static final int MOST_FAILURES = 3;

    final Line line;
    final Receiver receiver;
    private final Deque<Delivery> read = new ArrayDeque<>();
    private final Set<Delivery.Key> left = new HashSet<>();
    private Optional<Instant> next = Optional.empty();
    private Optional<Instant> again = Optional.empty();
    private Optional<Instant> heard = Optional.empty();

    ServedLine(Line line, Receiver receiver) {
        this.line = line;
        this.receiver = receiver;
    }

    /** Looks at the table at that time, or earlier. */
    void lookAt(Instant at) {
        next = next.filter(known -> known.isBefore(at)).or(() -> Optional.of(at));
    }

    /** Looks at the table now and again, since there may be more of the same news. */
    void heard(Instant now) {
        lookAt(now);
        lookAgain(now.plus(FanOutEvent.MOMENT.multipliedBy(2)));
        heard = Optional.of(now);
    }

    Optional<Instant> heardAt() {
        return heard;
    }

    /**
     * Whether to read more.
     *
     * @param by the time until which what waits in the table is due
     */
    boolean isToBeRead(Instant by, Instant now) {
        return read.isEmpty()
                && !isLeft()
                && (next.filter(at -> !at.isAfter(by)).isPresent()
                        || again.filter(at -> !at.isAfter(now)).isPresent());
    }

    /** Adds what the table has, except what is under way; returns whether there was anything. */
    boolean add(List<Delivery> due, Set<Delivery.Key> underWay) {
        due.stream()
                .filter(delivery -> !underWay.contains(delivery.key()))
                .filter(delivery -> !left.contains(delivery.key()))
                .forEach(read::add);
        return !read.isEmpty();
    }

    /** Has read what is due now; what the index does not show yet is looked at besides. */
    void readUntil(Optional<Instant> then, Instant now) {
        next = then;
        again = again.filter(at -> at.isAfter(now));
    }

    /** Looks at the table at that time too, whatever it shows before. */
    void lookAgain(Instant at) {
        again = again.filter(known -> known.isBefore(at)).or(() -> Optional.of(at));
    }

    boolean hasNext() {
        return !read.isEmpty() && !isLeft();
    }

    Delivery takeNext() {
        return read.remove();
    }

    /** Leaves a delivery for another run. */
    void leave(Delivery delivery) {
        left.add(delivery.key());
    }

    /** Whether so many of it failed unexpectedly that others might. */
    private boolean isLeft() {
        return left.size() >= MOST_FAILURES;
    }

    boolean hasLeft() {
        return !left.isEmpty();
    }

    /** Returns what was read and not begun. */
    List<Delivery> unbegun() {
        return List.copyOf(read);
    }

    /** Returns the time from which there may be something due in the table. */
    Optional<Instant> next() {
        return Stream.concat(next.stream(), again.stream())
                .filter(_ -> !isLeft())
                .min(Comparator.naturalOrder());
    }
}
