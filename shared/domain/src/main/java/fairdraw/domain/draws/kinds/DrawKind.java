package fairdraw.domain.draws.kinds;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.evidence.OwnEvidence;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.events.DomainEvent;
import java.util.Optional;

/** The behaviour of the draws of one kind, where it differs from that of the others. */
public interface DrawKind {

    /** Returns the kind, as its draws carry it. */
    Kind kind();

    /** Returns the gates that admit the entries of {@code draw}. */
    Gates gates(Draw draw);

    /** Returns the records that a seal makes leaves of. */
    Entries entries();

    /** Returns the step that opens a draw; {@code open} unless something has to be ready first. */
    default Step opening(Step open) {
        return open;
    }

    /** Returns the due step of a sealed draw: it fixes the result, settles it or tells of it. */
    Step next(Draw draw);

    /** Plans what takes the place of a draw that no longer takes entries; by default nothing. */
    default void planNext(Draw closed) {}

    /**
     * Returns the event of the step from {@code before}, or from no draw, to {@code after}; empty
     * if there is none.
     */
    Optional<DomainEvent> event(Optional<Draw> before, Draw after);

    /** Returns the part of the evidence that only such draws have. */
    OwnEvidence evidence();
}
