package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import java.util.List;
import java.util.Optional;

/**
 * The stored progress of seals in segments. Each round of a draw begins with nothing. What is
 * stored is needed until the draw is sealed and goes away by itself, weeks later.
 */
public interface Segments {

    /** The number of buckets: leaves whose hashes begin with the same byte share one. */
    int BUCKETS = 256;

    /**
     * The outcome of a step of reading.
     *
     * @param part the name under which it put its leaves into the buckets
     * @param next the place where the next step of the lane goes on; empty after the last one
     * @param tallies the entries read, for each gate
     * @param lines the lines of those that are ACTIVE
     * @param leaves the number of leaves in each bucket
     */
    record Read(
            int lane,
            int step,
            String part,
            Optional<String> next,
            List<Gates.Tally> tallies,
            long lines,
            List<Integer> leaves) {}

    /**
     * The chunks that a segment has sorted and written.
     *
     * @param firsts the first leaf hash of each
     * @param roots the root of each
     */
    record Sorted(int number, List<byte[]> firsts, List<byte[]> roots) {}

    /** Puts leaves into a bucket, as a part of their own that counts once it is recorded. */
    void put(Draw draw, int round, int bucket, String part, List<HeldLeaf> leaves);

    /** Returns the leaves of these parts of a bucket, in no order. */
    List<HeldLeaf> bucket(Draw draw, int round, int bucket, List<String> parts);

    /**
     * Records a step of reading unless another caller has recorded the same step.
     *
     * @return what is recorded now, and from then on for ever
     */
    Read record(Draw draw, int round, Read read);

    /** Returns the recorded steps of reading, those of each lane in their order. */
    List<Read> read(Draw draw, int round);

    /**
     * Records the chunks of a segment unless they are recorded.
     *
     * @return whether this call has recorded them, as far as is known
     */
    boolean record(Draw draw, int round, Sorted sorted);

    /** Returns the recorded chunks, in the order of their numbers. */
    List<Sorted> sorted(Draw draw, int round);
}
