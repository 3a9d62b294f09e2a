package fairdraw.domain.register;

import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Frontier;
import fairdraw.fairness.register.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The next entries of a log, and the head that it has with them.
 *
 * @param from the size of the log before
 * @param taken what waited, with at most {@link #MOST} entries in all
 * @param pageStarts the frontiers at which pages begin
 */
public record Extension(
        RegisterLog log, long from, List<Pending> taken, Head head, List<Frontier> pageStarts) {

    /** The most entries, since they, their indexes and what waited are one transaction. */
    public static final int MOST = 32;

    /** Refuses too many. */
    public Extension {
        taken = List.copyOf(taken);
        pageStarts = List.copyOf(pageStarts);
        if (taken.isEmpty() || entries(taken).size() > MOST) {
            throw new IllegalArgumentException(entries(taken).size() + " entries at once");
        }
    }

    /**
     * Returns the extension of a log by what waits.
     *
     * @param before the newest head; none of a log without an entry
     * @param sign makes the log's line of the new head
     */
    static Extension of(
            RegisterLog log,
            Optional<Head> before,
            List<Pending> taken,
            Function<Checkpoint, String> sign) {
        Frontier frontier = before.map(Head::frontier).orElse(Frontier.EMPTY);
        long from = frontier.size();
        List<Frontier> pageStarts = new ArrayList<>();
        for (Draft entry : entries(taken)) {
            if (frontier.size() % Register.PAGE == 0) {
                pageStarts.add(frontier);
            }
            frontier = frontier.push(entry.leaf());
        }
        Checkpoint checkpoint = Checkpoint.of(log.origin(), frontier);
        Note note = Note.of(checkpoint, List.of(sign.apply(checkpoint)));
        return new Extension(log, from, taken, new Head(frontier, note), pageStarts);
    }

    /** Returns the first of what waits, as much as one extension takes. */
    static List<Pending> fitting(List<Pending> waiting) {
        List<Pending> fitting = new ArrayList<>();
        int entries = 0;
        for (Pending each : waiting) {
            entries += each.entries().size();
            if (entries > MOST) {
                break;
            }
            fitting.add(each);
        }
        return fitting;
    }

    /** Returns the new entries at their places. */
    public List<Registered> entries() {
        List<Registered> placed = new ArrayList<>();
        for (Draft entry : entries(taken)) {
            placed.add(new Registered(from + placed.size(), entry));
        }
        return placed;
    }

    private static List<Draft> entries(List<Pending> taken) {
        return taken.stream().flatMap(each -> each.entries().stream()).toList();
    }
}
