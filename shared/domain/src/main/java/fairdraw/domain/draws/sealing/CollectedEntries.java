package fairdraw.domain.draws.sealing;

import fairdraw.domain.InOrder;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.SealedLeaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** All records of a draw in leaf order, with the tallies that its gates should show. */
final class CollectedEntries {

    /** A record to be put into the list; records compare as their leaves do. */
    private record Collected(SealedLeaf order, HeldLeaf held) implements Comparable<Collected> {

        @Override
        public int compareTo(Collected other) {
            return order.compareTo(other.order);
        }
    }

    /**
     * The partitions that are read at a time: enough for all processors of a step, and few enough
     * that no page waits long for the others.
     */
    private static final int AT_ONCE = 4;

    private final List<Collected> sorted;
    private final long[] entered;
    private final long[] left;
    private long activeLines;

    private CollectedEntries(int gates) {
        this.sorted = new ArrayList<>();
        this.entered = new long[gates];
        this.left = new long[gates];
    }

    /**
     * Reads the partitions of a draw, some at a time.
     *
     * @return empty if they have more lines than {@code mostLines}
     */
    static Optional<CollectedEntries> read(Draw draw, Entries entries, long mostLines) {
        AtomicLong lines = new AtomicLong();
        CollectedEntries all = new CollectedEntries(draw.spread().gates());
        InOrder.each(
                0,
                draw.spread().partitions(),
                AT_ONCE,
                partition -> partition(draw, entries, partition, lines, mostLines),
                all::add);
        if (lines.get() > mostLines) {
            return Optional.empty();
        }
        // Merges what the partitions have sorted, each on its thread.
        all.sorted.sort(null);
        return Optional.of(all);
    }

    private static CollectedEntries partition(
            Draw draw, Entries entries, int partition, AtomicLong lines, long mostLines) {
        CollectedEntries collected = new CollectedEntries(draw.spread().gates());
        HeldLeaves leaves = new HeldLeaves(draw);
        entries.each(
                draw,
                partition,
                Entries.START,
                entry -> {
                    HeldLeaf held = leaves.of(entry);
                    collected.add(draw.id(), entry, held);
                    return lines.addAndGet(held.holder().lines().size()) <= mostLines;
                });
        collected.sorted.sort(null);
        return collected;
    }

    private void add(DrawId drawId, Entry entry, HeldLeaf held) {
        sorted.add(new Collected(held.leaf().sealed(drawId.text()), held));
        entered[entry.gate()]++;
        left[entry.gate()] += entry.status() == LeafStatus.ACTIVE ? 0 : 1;
        activeLines += held.holder().lines().size();
    }

    private void add(CollectedEntries partition) {
        sorted.addAll(partition.sorted);
        for (int gate = 0; gate < entered.length; gate++) {
            entered[gate] += partition.entered[gate];
            left[gate] += partition.left[gate];
        }
        activeLines += partition.activeLines;
    }

    /**
     * Returns the tally of each gate that these records add up to. A gate that counted more
     * admitted a record that could not be read.
     */
    List<Gates.Tally> tallies() {
        return IntStream.range(0, entered.length)
                .mapToObj(gate -> new Gates.Tally(entered[gate], left[gate]))
                .toList();
    }

    /** Returns the counts of the list whose chunks are in {@code top}. */
    ListTotals totals(SealedLists.Top top) {
        return new ListTotals(top, LongStream.of(left).sum(), activeLines);
    }

    long size() {
        return sorted.size();
    }

    /** Returns the leaves of a chunk, counted from 0, in their order. */
    List<HeldLeaf> chunk(int number) {
        int from = number * MerkleTree.CHUNK;
        return sorted.subList(from, Math.min(from + MerkleTree.CHUNK, sorted.size())).stream()
                .map(Collected::held)
                .toList();
    }
}
