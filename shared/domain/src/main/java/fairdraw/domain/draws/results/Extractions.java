package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.extraction.Extraction;
import java.util.List;
import java.util.Optional;

/**
 * The extractions that operators have entered for draws. Once two operators agree on one, it is the
 * draw's extraction for ever.
 */
public interface Extractions {

    /** An extraction as one operator entered it. */
    record Entered(OperatorId operatorId, Extraction extraction) {}

    /** Stores an operator's extraction in place of the same operator's earlier one. */
    void enter(Draw draw, Entered entered);

    /** Returns the extractions that operators have entered, in no particular order. */
    List<Entered> entered(Draw draw);

    /**
     * Stores the agreed extraction unless there is one already.
     *
     * @return the extraction that is stored now
     */
    Extraction agree(Draw draw, Extraction extraction);

    /** Returns the agreed extraction, or empty if there is none yet. */
    Optional<Extraction> agreed(Draw draw);
}
