package fairdraw.domain.draws.sealing;

/**
 * The numbers of entries that are sealed at a time.
 *
 * @param whole the largest draw that is sealed in one step, unless it has more than three times as
 *     many lines
 * @param read the most entries that a segment reads
 * @param sorted the most entries that a segment should sort
 */
public record SegmentSizes(int whole, int read, int sorted) {

    /** A few seconds and some 100 MB a step. */
    public static final SegmentSizes STANDARD = new SegmentSizes(200_000, 65_536, 131_072);

    /** Refuses sizes with which no segment would get on. */
    public SegmentSizes {
        if (whole < 0 || read < 1 || sorted < 1) {
            throw new IllegalArgumentException("no sizes: " + whole + ", " + read + ", " + sorted);
        }
    }

    /** Returns these sizes with another largest draw that is sealed in one step. */
    public SegmentSizes above(int other) {
        return new SegmentSizes(other, read, sorted);
    }

    /** Returns the number of segments that sort that many entries. */
    int jobs(long entries) {
        return Math.clamp(Math.ceilDiv(entries, sorted), 1, Segments.BUCKETS);
    }
}
