package fairdraw.domain.draws.sealing;

import fairdraw.domain.InOrder;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Segments.Sorted;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.SealedLeaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step of sorting: writes the chunks that begin in some consecutive buckets, one bucket after the
 * other. The last chunk takes what it lacks from the buckets behind.
 */
final class SortSegment {

    /** The buckets that are read at a time. */
    private static final int AHEAD = 3;

    private final Segments segments;
    private final SealedLists lists;

    SortSegment(Segments segments, SealedLists lists) {
        this.segments = segments;
        this.lists = lists;
    }

    /**
     * Sorts and writes the chunks of one segment of {@code jobs}.
     *
     * @return empty if leaves that were read are no longer there
     */
    Optional<Sorted> sort(Draw draw, Reading reading, int number, int jobs) {
        long[] before = reading.before();
        long start = chunkFrom(before, number, jobs);
        long end = chunkFrom(before, number + 1, jobs);
        if (start == end) {
            return Optional.of(new Sorted(number, List.of(), List.of()));
        }
        Chunks chunks = new Chunks(draw, start, end);
        int from = 0;
        int until = Segments.BUCKETS;
        while (from < until && before[from + 1] <= start) {
            from++;
        }
        while (until > from && before[until - 1] >= end) {
            until--;
        }
        InOrder.each(
                from,
                until,
                AHEAD,
                bucket -> sorted(draw, bucket, reading.parts(bucket)),
                leaves -> chunks.add(leaves, before));
        return chunks.isWhole()
                ? Optional.of(new Sorted(number, chunks.firsts, chunks.roots))
                : Optional.empty();
    }

    /** Returns the index of the first leaf in the first chunk that begins in a segment. */
    private static long chunkFrom(long[] before, int number, int jobs) {
        long first = before[Segments.BUCKETS * number / jobs];
        long all = before[Segments.BUCKETS];
        return Math.min(Math.ceilDiv(first, MerkleTree.CHUNK) * MerkleTree.CHUNK, all);
    }

    /** A leaf and its hash, by which leaves are in order. */
    private record Placed(SealedLeaf order, HeldLeaf held) implements Comparable<Placed> {

        @Override
        public int compareTo(Placed other) {
            return order.compareTo(other.order);
        }
    }

    /** The sorted leaves of a bucket. */
    private record Bucket(int number, List<HeldLeaf> leaves) {}

    private Bucket sorted(Draw draw, int bucket, List<String> parts) {
        return new Bucket(
                bucket,
                segments.bucket(draw, draw.attempts(), bucket, parts).stream()
                        .map(held -> new Placed(held.leaf().sealed(draw.id().text()), held))
                        .sorted()
                        .map(Placed::held)
                        .toList());
    }

    /** The chunks from one leaf, inclusive, to another, exclusive, as they are filled. */
    private final class Chunks {

        private final Draw draw;
        private final long end;
        private final List<byte[]> firsts = new ArrayList<>();
        private final List<byte[]> roots = new ArrayList<>();
        private List<HeldLeaf> chunk = new ArrayList<>();
        private long index;
        private boolean whole = true;

        Chunks(Draw draw, long start, long end) {
            this.draw = draw;
            this.index = start;
            this.end = end;
        }

        void add(Bucket bucket, long[] before) {
            List<HeldLeaf> leaves = bucket.leaves();
            long first = before[bucket.number()];
            whole &= leaves.size() == before[bucket.number() + 1] - first;
            for (int i = Math.toIntExact(index - first);
                    whole && index < end && i < leaves.size(); ) {
                chunk.add(leaves.get(i++));
                index++;
                if (chunk.size() == MerkleTree.CHUNK || index == end) {
                    write();
                }
            }
        }

        private void write() {
            LeafChunk leaves =
                    LeafChunk.of(draw.id().text(), chunk.stream().map(HeldLeaf::leaf).toList());
            int number = Math.toIntExact((index - 1) / MerkleTree.CHUNK);
            lists.write(draw, number, leaves, chunk.stream().map(HeldLeaf::holder).toList());
            firsts.add(leaves.first());
            roots.add(leaves.root());
            chunk = new ArrayList<>();
        }

        boolean isWhole() {
            return whole && index == end;
        }
    }
}
