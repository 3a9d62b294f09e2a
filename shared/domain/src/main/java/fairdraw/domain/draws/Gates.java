package fairdraw.domain.draws;

import java.util.List;

/** The items of a draw that admit its entries. */
public interface Gates {

    /**
     * What a gate has counted: entries admitted, and those of them that have left; both only grow.
     */
    record Tally(long entered, long left) {}

    /** Shuts every gate for good, one by one; repeating it changes nothing. */
    List<Tally> shut(Draw draw);

    /** What every gate has counted, in the order of the gates, read with strong consistency. */
    List<Tally> tallies(Draw draw);
}
