package fairdraw.domain.draws.sealing;

import fairdraw.domain.InOrder;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.sealing.Segments.Read;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A step of reading: takes the records of a part of a partition to the buckets of their leaves. */
final class ReadSegment {

    /** The buckets that are written at a time. */
    private static final int AT_ONCE = 16;

    private final Entries entries;
    private final Segments segments;
    private final SegmentSizes sizes;
    private final InstantSource clock;

    ReadSegment(Entries entries, Segments segments, SegmentSizes sizes, InstantSource clock) {
        this.entries = entries;
        this.segments = segments;
        this.sizes = sizes;
        this.clock = clock;
    }

    /**
     * Reads from a place on.
     *
     * @param part the name for the leaves that this call finds, used by no other call
     */
    Read read(Draw draw, int lane, int step, String from, String part) {
        Found found = new Found(draw, clock.instant().plus(Retrying.TURN));
        Optional<String> next = entries.each(draw, lane, from, found::add);
        InOrder.each(
                0,
                Segments.BUCKETS,
                AT_ONCE,
                bucket -> put(draw, bucket, part, found.buckets.get(bucket)),
                _ -> {});
        return new Read(
                lane,
                step,
                part,
                next,
                found.tallies(),
                found.lines,
                found.buckets.stream().map(List::size).toList());
    }

    private int put(Draw draw, int bucket, String part, List<HeldLeaf> leaves) {
        if (!leaves.isEmpty()) {
            segments.put(draw, draw.attempts(), bucket, part, leaves);
        }
        return leaves.size();
    }

    /** The records found so far. */
    private final class Found {

        private final Draw draw;
        private final Instant end;
        private final HeldLeaves leaves;
        private final List<List<HeldLeaf>> buckets =
                IntStream.range(0, Segments.BUCKETS)
                        .<List<HeldLeaf>>mapToObj(_ -> new ArrayList<>())
                        .toList();
        private final long[] entered;
        private final long[] left;
        private long records;
        private long lines;

        Found(Draw draw, Instant end) {
            this.draw = draw;
            this.end = end;
            this.leaves = new HeldLeaves(draw);
            this.entered = new long[draw.spread().gates()];
            this.left = new long[draw.spread().gates()];
        }

        /** Adds a record; returns whether there is room and time for more. */
        boolean add(Entry entry) {
            HeldLeaf held = leaves.of(entry);
            int bucket = Byte.toUnsignedInt(held.leaf().leaf(draw.id().text())[0]);
            buckets.get(bucket).add(held);
            entered[entry.gate()]++;
            left[entry.gate()] += entry.status() == LeafStatus.ACTIVE ? 0 : 1;
            lines += held.holder().lines().size();
            records++;
            return records < sizes.read()
                    && lines < (long) sizes.read() * Spread.LINES_AN_ENTRY
                    && clock.instant().isBefore(end);
        }

        List<Gates.Tally> tallies() {
            return IntStream.range(0, entered.length)
                    .mapToObj(gate -> new Gates.Tally(entered[gate], left[gate]))
                    .toList();
        }
    }
}
