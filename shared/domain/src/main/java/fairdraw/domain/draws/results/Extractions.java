package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.extraction.Extraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The extractions that operators have entered for draws. Once two operators agree on one, it is the
 * draw's extraction for as long as its contest decides.
 */
public interface Extractions {

    /** A statement about a contest. */
    sealed interface Said {

        /** Returns the number of the contest. */
        String contest();

        /** Returns the day on which it was held, or on which it was planned. */
        LocalDate date();

        /** A contest that was held, with its prizes. */
        record Held(Extraction extraction) implements Said {
            @Override
            public String contest() {
                return extraction.contest();
            }

            @Override
            public LocalDate date() {
                return extraction.date();
            }
        }

        /** A contest that was not held and never will be. */
        record NotHeld(String contest, LocalDate date) implements Said {}
    }

    /** A statement as one operator entered it. */
    record Entered(OperatorId operatorId, Said said) {

        /** An extraction that was held. */
        public Entered(OperatorId operatorId, Extraction extraction) {
            this(operatorId, new Said.Held(extraction));
        }

        /** Whether the operator entered this extraction. */
        public boolean is(Extraction extraction) {
            return said.equals(new Said.Held(extraction));
        }
    }

    /** Stores an operator's statement in place of the same operator's earlier one. */
    void enter(Draw draw, Entered entered);

    /** Returns the statements that operators have entered, in no particular order. */
    List<Entered> entered(Draw draw);

    /**
     * Stores the agreed extraction unless there is one of the same contest already.
     *
     * @return the extraction that is stored now
     */
    Extraction agree(Draw draw, Extraction extraction);

    /**
     * Returns the extraction that was agreed last, or empty if there is none yet. It does not
     * decide if its contest was passed over.
     */
    Optional<Extraction> agreed(Draw draw);
}
