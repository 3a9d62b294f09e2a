package fairdraw.domain.draws;

import java.util.List;

/** The items of a draw that admit its entries. */
public interface Gates {

    /**
     * The counts of a gate: the entries it admitted, and those of them that have left. Both only
     * grow.
     */
    record Tally(long entered, long left) {}

    /** Shuts every gate for good, some at a time; repeating it changes nothing. */
    List<Tally> shut(Draw draw);

    /** Returns the counts of every gate, in gate order, read with strong consistency. */
    List<Tally> tallies(Draw draw);

    /**
     * Returns the next place of each lane of automatic numbers, in lane order; none of gates that
     * admit others.
     */
    default List<Long> given(Draw draw) {
        return List.of();
    }
}
