package fairdraw.domain.draws.results;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;
import java.util.Map;

/**
 * The winning tickets of pool tiers, published so that anyone can check the shares, with the counts
 * of winning lines. Both are stored by ranges of the sealed list, each of which is a pure function
 * of the list and the drawn numbers; a repeat writes the same bytes.
 */
public interface Prizes {

    /**
     * A winning ticket with the values that open its leaf; bytes in hex. Its tier and its amount
     * follow from its lines.
     */
    record Prize(String leaf, String subject, String nonce, List<NumberLine> lines) {}

    /** The writes of a range; its prizes come in list order. */
    interface Range {

        void add(Prize prize);

        /**
         * Stores what is left, then the counts, without which the range counts as not settled.
         *
         * @param winningLines the number of winning lines by tier
         */
        void end(List<Long> winningLines);
    }

    /** Begins to store a range of a draw's list, counted from 0. */
    Range begin(Draw draw, int range);

    /** Returns the number of winning lines by tier of every range that is settled. */
    Map<Integer, List<Long>> counted(Draw draw);

    /** Returns a page of the settled ranges' prizes by ascending leaf; the cursor is a leaf. */
    Page<Prize> page(Draw draw, Page.Wanted wanted);
}
