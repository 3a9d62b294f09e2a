package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.fairness.extraction.Extraction;
import java.util.List;
import java.util.Optional;

/**
 * The extractions that operators have entered for draws. What two of them agree on is the draw's
 * extraction for ever.
 */
public interface Extractions {

    /** What one operator says was extracted. */
    record Entered(String operatorId, Extraction extraction) {}

    /** Stores what an operator says, in place of what the same operator said before. */
    void enter(Draw draw, Entered entered);

    /** What operators have said, in no order. */
    List<Entered> entered(Draw draw);

    /**
     * Stores the extraction that was agreed on if there is none.
     *
     * @return what is stored now
     */
    Extraction agree(Draw draw, Extraction extraction);

    /** What was agreed on. */
    Optional<Extraction> agreed(Draw draw);
}
