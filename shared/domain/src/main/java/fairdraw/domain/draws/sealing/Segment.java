package fairdraw.domain.draws.sealing;

import fairdraw.domain.ids.DrawId;

/**
 * A step of sealing a large draw, as a message names it.
 *
 * @param round the number of times that the records of the draw have been read before
 * @param lane the number of the lane whose steps follow each other
 * @param step the number of the step in its lane
 */
public record Segment(DrawId drawId, int round, Stage stage, int lane, int step) {

    /** The two halves of a seal; the second begins when the first is complete. */
    public enum Stage {
        /** Reads a part of a partition of records and divides it into buckets. */
        READ,
        /** Sorts some buckets and writes the chunks that begin in them. */
        SORT
    }

    /** Returns the segment of the same lane with that step. */
    Segment at(int other) {
        return new Segment(drawId, round, stage, lane, other);
    }
}
