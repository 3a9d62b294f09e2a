package fairdraw.domain.draws.sealing;

import fairdraw.domain.Budget;
import fairdraw.domain.NotNow;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.SealedLeaf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    private final List<Collected> sorted;
    private final long[] entered;
    private final long[] left;
    private long activeLines;

    private CollectedEntries(int gates) {
        this.sorted = new ArrayList<>();
        this.entered = new long[gates];
        this.left = new long[gates];
    }

    /** Reads all partitions of a draw concurrently. */
    static CollectedEntries read(Draw draw, Entries entries) {
        List<CollectedEntries> partitions;
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            partitions =
                    IntStream.range(0, draw.spread().partitions())
                            .mapToObj(p ->
                                    readers.submit(
                                            Budget.carried(() -> partition(draw, entries, p))))
                            .toList()
                            .stream()
                            .map(CollectedEntries::result)
                            .toList();
        }
        CollectedEntries all = new CollectedEntries(draw.spread().gates());
        partitions.forEach(all::add);
        all.sorted.sort(null);
        return all;
    }

    private static CollectedEntries partition(Draw draw, Entries entries, int partition) {
        CollectedEntries collected = new CollectedEntries(draw.spread().gates());
        entries.each(draw, partition, entry -> collected.add(draw.id(), entry));
        return collected;
    }

    private static CollectedEntries result(Future<CollectedEntries> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("interrupted while reading a draw", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a partition could not be read", e);
        }
    }

    private void add(DrawId drawId, Entry entry) {
        HeldLeaf held = HeldLeaf.of(drawId, entry);
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

    /** A consumer of consecutive leaves and their holders, in chunks numbered from 0. */
    @FunctionalInterface
    interface ChunkConsumer {
        void accept(int number, List<PackedLeaf> leaves, List<Holder> holders);
    }

    void eachChunk(int size, ChunkConsumer consumer) {
        for (int from = 0; from < sorted.size(); from += size) {
            List<Collected> chunk = sorted.subList(from, Math.min(from + size, sorted.size()));
            consumer.accept(
                    from / size,
                    chunk.stream().map(each -> each.held().leaf()).toList(),
                    chunk.stream().map(each -> each.held().holder()).toList());
        }
    }
}
