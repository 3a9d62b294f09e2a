package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** Looks at the table now, and remembers that it may not have shown everything yet. */
    void heard(Instant now) {
        lookAt(now);
        heard = Optional.of(now);
    }

    Optional<Instant> heardAt() {
        return heard;
    }

    /** Returns the time at which to read more; empty while something is left to begin. */
    Optional<Instant> readsAt() {
        return read.isEmpty() && !isLeft() ? next : Optional.empty();
    }

    /** Adds what the table has, except what is under way; returns whether there was anything. */
    boolean add(List<Delivery> due, Set<Delivery.Key> underWay) {
        due.stream()
                .filter(delivery -> !underWay.contains(delivery.key()))
                .filter(delivery -> !left.contains(delivery.key()))
                .forEach(read::add);
        return !read.isEmpty();
    }

    /** Has read what is due by then; what the index does not show yet is looked at besides. */
    void readBy(Instant by, Optional<Instant> then) {
        again = again.filter(at -> at.isAfter(by));
        next = then;
        again.ifPresent(this::lookAt);
    }

    /** Looks at the table when a delivery that this run has attempted is due again. */
    void attemptAgain(Instant at) {
        lookAt(at);
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
        return next;
    }
}
