package fairdraw.domain.register;

import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Frontier;
import fairdraw.fairness.register.Note;

/**
 * A head of a log.
 *
 * @param frontier what the log goes on from
 * @param note the head with the line of the log alone
 */
public record Head(Frontier frontier, Note note) {

    public long size() {
        return frontier.size();
    }

    /** Returns the three lines that are signed. */
    public Checkpoint checkpoint() {
        return note.head();
    }
}
