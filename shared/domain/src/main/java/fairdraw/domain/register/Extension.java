package fairdraw.domain.register;

import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Frontier;
import fairdraw.fairness.register.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The next entries of a log, and the head that it has with them.
 *
 * @param from the size of the log before
 * @param taken what waited, with at most {@link #MOST} entries in all
 * @param entries the new entries at their places; none if the log holds all that waited
 * @param pageStarts the frontiers at which pages begin
 */
public record Extension(
        RegisterLog log,
        long from,
        List<Pending> taken,
        List<Registered> entries,
        Head head,
        List<Frontier> pageStarts) {

    /** The most entries, since they, their indexes and what waited are one transaction. */
    public static final int MOST = 32;

    /** Refuses too many. */
    public Extension {
        taken = List.copyOf(taken);
        entries = List.copyOf(entries);
        pageStarts = List.copyOf(pageStarts);
        if (taken.isEmpty() || drafts(taken).size() > MOST) {
            throw new IllegalArgumentException(drafts(taken).size() + " entries at once");
        }
    }

    /**
     * Returns the extension of a log by what waits.
     *
     * @param before the newest head; none of a log without an entry
     * @param isHeld whether the log holds an entry already, so that it is not written again
     * @param sign makes the log's line of the new head
     */
    static Extension of(
            RegisterLog log,
            Optional<Head> before,
            List<Pending> taken,
            Predicate<Draft> isHeld,
            Function<Checkpoint, String> sign) {
        Frontier frontier = before.map(Head::frontier).orElse(Frontier.EMPTY);
        long from = frontier.size();
        List<Registered> entries = new ArrayList<>();
        List<Frontier> pageStarts = new ArrayList<>();
        for (Draft entry : drafts(taken)) {
            if (isHeld.test(entry)) {
                continue;
            }
            if (frontier.size() % Register.PAGE == 0) {
                pageStarts.add(frontier);
            }
            entries.add(new Registered(frontier.size(), entry));
            frontier = frontier.push(entry.leaf());
        }
        Head head = entries.isEmpty() ? before.orElseThrow() : head(log, frontier, sign);
        return new Extension(log, from, taken, entries, head, pageStarts);
    }

    private static Head head(
            RegisterLog log, Frontier frontier, Function<Checkpoint, String> sign) {
        Checkpoint checkpoint = Checkpoint.of(log.origin(), frontier);
        return new Head(frontier, Note.of(checkpoint, List.of(sign.apply(checkpoint))));
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

    /** Returns all entries of what waited, in their order. */
    static List<Draft> drafts(List<Pending> taken) {
        return taken.stream().flatMap(each -> each.entries().stream()).toList();
    }
}
