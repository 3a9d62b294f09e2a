package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import java.util.List;
import java.util.Map;

/**
 * The winning lines of draws, counted by ranges of the sealed list, each of which is a pure
 * function of the list and the drawn numbers; a repeat writes the same bytes.
 */
public interface SettledRanges {

    /**
     * Stores the count of a range, counted from 0, which is settled by that.
     *
     * @param winningLines the number of winning lines by tier
     */
    void settle(Draw draw, int range, List<Long> winningLines);

    /** Returns the number of winning lines by tier of every range that is settled. */
    Map<Integer, List<Long>> counted(Draw draw);
}
