package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.sealing.Segment.Stage;
import fairdraw.domain.draws.sealing.Segments.Sorted;
import java.util.ArrayList;
import java.util.List;

/**
 * The seal of a large draw: has its records read in segments, then sorted in segments. It decides
 * by what is recorded alone, so a turn may be taken at any time: one that finds segments missing
 * has them run, even if they are being run.
 */
public final class SealInSegments {

    /** The lanes of sorting, so many segments of a draw are in the queue at a time. */
    static final int LANES = 16;

    private final Segments segments;
    private final SegmentQueue queue;
    private final SegmentSizes sizes;

    public SealInSegments(Segments segments, SegmentQueue queue, SegmentSizes sizes) {
        this.segments = segments;
        this.queue = queue;
        this.sizes = sizes;
    }

    /** The outcome of a turn. */
    sealed interface Turn {
        /** Segments are being run; the last one makes the draw due. */
        record Under() implements Turn {}

        /** The records do not add up to what the gates have counted, so they are read again. */
        record Again() implements Turn {}

        /** Every chunk is written. */
        record Done(ListTotals totals) implements Turn {}
    }

    /**
     * Whether a draw with these tallies is sealed in segments: it is large, or has too many lines,
     * so that a segment of this round has been read.
     */
    boolean isFor(Draw draw, List<Gates.Tally> tallies) {
        return tallies.stream().mapToLong(Gates.Tally::entered).sum() > sizes.whole()
                || !segments.read(draw, draw.attempts()).isEmpty();
    }

    /** Returns the most lines of a draw that is sealed in one step. */
    long mostLinesInOneStep() {
        return (long) sizes.whole() * Spread.LINES_AN_ENTRY;
    }

    /** Has what is missing of a closed draw's list read or sorted. */
    Turn turn(Draw draw, List<Gates.Tally> tallies) {
        int round = draw.attempts();
        Reading reading = new Reading(draw, segments.read(draw, round));
        List<Segment> unread = reading.left();
        if (!unread.isEmpty()) {
            queue.run(draw.tenant(), unread);
            return new Turn.Under();
        }
        if (!reading.tallies().equals(tallies)) {
            return new Turn.Again();
        }
        Sorting sorting =
                new Sorting(draw, segments.sorted(draw, round), sizes.jobs(reading.leaves()));
        List<Segment> unsorted = sorting.left();
        if (!unsorted.isEmpty()) {
            queue.run(draw.tenant(), unsorted);
            return new Turn.Under();
        }
        return new Turn.Done(
                new ListTotals(sorting.top(reading.leaves()), reading.denied(), reading.lines()));
    }

    /** The progress of sorting a list in a round. */
    record Sorting(Draw draw, List<Sorted> sorted, int jobs) {

        /** Returns the next segment of each lane that has one. */
        List<Segment> left() {
            List<Segment> left = new ArrayList<>();
            for (int lane = 0; lane < Math.min(LANES, jobs); lane++) {
                Segment next = from(new Segment(draw.id(), draw.attempts(), Stage.SORT, lane, 0));
                if (number(next) < jobs) {
                    left.add(next);
                }
            }
            return left;
        }

        /** Returns the first segment from this one on in its lane that is not sorted. */
        Segment from(Segment segment) {
            Segment next = segment;
            while (isSorted(number(next))) {
                next = next.at(next.step() + 1);
            }
            return next;
        }

        private boolean isSorted(int number) {
            return sorted.stream().anyMatch(chunks -> chunks.number() == number);
        }

        /** Returns the number of a segment among those that sort. */
        static int number(Segment segment) {
            return segment.lane() + LANES * segment.step();
        }

        SealedLists.Top top(long leaves) {
            List<byte[]> firsts = new ArrayList<>();
            List<byte[]> roots = new ArrayList<>();
            for (Sorted chunks : sorted) {
                firsts.addAll(chunks.firsts());
                roots.addAll(chunks.roots());
            }
            return new SealedLists.Top(leaves, firsts, roots);
        }
    }
}
