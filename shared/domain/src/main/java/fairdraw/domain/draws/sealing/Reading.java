package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.sealing.Segment.Stage;
import fairdraw.domain.draws.sealing.Segments.Read;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The progress of reading a draw's records in a round, one lane for each partition. */
record Reading(Draw draw, List<Read> reads) {

    /** Returns the recorded steps of a lane. */
    List<Read> of(int lane) {
        return reads.stream().filter(read -> read.lane() == lane).toList();
    }

    /** Whether nothing is left to read in a lane. */
    boolean isRead(int lane) {
        List<Read> steps = of(lane);
        return !steps.isEmpty() && steps.getLast().next().isEmpty();
    }

    /** Returns the next segment of each lane that is not read yet. */
    List<Segment> left() {
        return IntStream.range(0, draw.spread().partitions())
                .filter(lane -> !isRead(lane))
                .mapToObj(lane -> segment(lane, of(lane).size()))
                .toList();
    }

    private Segment segment(int lane, int step) {
        return new Segment(draw.id(), draw.attempts(), Stage.READ, lane, step);
    }

    /** Returns the tally of each gate that the records add up to. */
    List<Gates.Tally> tallies() {
        return IntStream.range(0, draw.spread().gates()).mapToObj(this::tally).toList();
    }

    private Gates.Tally tally(int gate) {
        long entered = 0;
        long left = 0;
        for (Read read : reads) {
            entered += read.tallies().get(gate).entered();
            left += read.tallies().get(gate).left();
        }
        return new Gates.Tally(entered, left);
    }

    /** Returns the number of lines in ACTIVE records. */
    long lines() {
        return reads.stream().mapToLong(Read::lines).sum();
    }

    /** Returns the number of records that are not ACTIVE. */
    long denied() {
        return tallies().stream().mapToLong(Gates.Tally::left).sum();
    }

    /** Returns the number of leaves before each bucket, and at the end that of all. */
    long[] before() {
        long[] before = new long[Segments.BUCKETS + 1];
        for (int bucket = 0; bucket < Segments.BUCKETS; bucket++) {
            long leaves = 0;
            for (Read read : reads) {
                leaves += read.leaves().get(bucket);
            }
            before[bucket + 1] = before[bucket] + leaves;
        }
        return before;
    }

    /** Returns the number of all leaves. */
    long leaves() {
        return reads.stream()
                .flatMap(read -> read.leaves().stream())
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** Returns the names of the parts that have leaves in a bucket. */
    List<String> parts(int bucket) {
        return reads.stream()
                .filter(read -> read.leaves().get(bucket) > 0)
                .map(Read::part)
                .toList();
    }

    /** Returns the place where the next step of a lane begins; empty after its last one. */
    Optional<String> place(int lane) {
        List<Read> steps = of(lane);
        return steps.isEmpty() ? Optional.of(Entries.START) : steps.getLast().next();
    }
}
