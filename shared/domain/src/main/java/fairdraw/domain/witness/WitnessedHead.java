package fairdraw.domain.witness;

import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Note;

/**
 * The newest head of a log that a witness has cosigned.
 *
 * @param at the newest time at which it did, in whole seconds since 1970
 * @param note the head with the line of its log and the newest one of the witness
 */
public record WitnessedHead(long at, Note note) {

    public Checkpoint head() {
        return note.head();
    }
}
