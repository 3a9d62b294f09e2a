package fairdraw.benchmarks;

import fairdraw.aws.draws.DynamoDbSealedLists;
import fairdraw.aws.draws.results.DynamoDbResults;
import fairdraw.benchmarks.stack.HeapWatch;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Stub;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The time of ranking a draw, from its stored chunks to its stored first ranks. */
final class RankingTime {
    private static final long SEED = 20_260_104;

    private final Stack stack;
    private final int entrants;

    RankingTime(Stack stack, int entrants) {
        this.stack = stack;
        this.entrants = entrants;
    }

    Table run() {
        Draw draw = GiveawayCost.draw(stack, entrants);
        DynamoDbSealedLists lists = new DynamoDbSealedLists(stack.observer(), Stack.DRAWS);
        int chunks = store(draw, lists);
        RankLeaves rankLeaves =
                new RankLeaves(lists, new DynamoDbResults(stack.observer(), Stack.DRAWS));
        Result result = new Result(1, "00", "00", "5e".repeat(32), List.of(), List.of());
        Table table =
                new Table(
                        "Ranking, from the stored chunks", "entrants", "seconds", "most heap, MB");
        try (HeapWatch heap = new HeapWatch()) {
            long started = System.nanoTime();
            RankLeaves.Ranked ranked =
                    rankLeaves.rank(draw, result, chunks, EntrantRules.of(draw).ranks());
            double seconds = (System.nanoTime() - started) / 1e9;
            if (ranked.entrants() != entrants) {
                throw new IllegalStateException("ranked " + ranked.entrants());
            }
            System.gc();
            table.add("%,d".formatted(entrants), seconds, heap.megabytes());
        }
        return table;
    }

    /** Stores a leaf for each entrant and returns the number of chunks. */
    private int store(Draw draw, DynamoDbSealedLists lists) {
        Random random = new Random(SEED);
        record Hashed(String hash, PackedLeaf leaf) {}
        List<Hashed> leaves =
                IntStream.range(0, entrants)
                        .mapToObj(_ -> leaf(random))
                        .map(leaf -> new Hashed(Hex.encode(leaf.leaf(draw.id().text())), leaf))
                        .sorted(Comparator.comparing(Hashed::hash))
                        .toList();
        int chunks = MerkleTree.chunks(entrants);
        for (int chunk = 0; chunk < chunks; chunk++) {
            List<PackedLeaf> packed =
                    leaves
                            .subList(
                                    chunk * MerkleTree.CHUNK,
                                    Math.min((chunk + 1) * MerkleTree.CHUNK, entrants))
                            .stream()
                            .map(Hashed::leaf)
                            .toList();
            List<Holder> holders =
                    packed.stream()
                            .map(_ -> new Holder("ab".repeat(16), 1, List.of(), false))
                            .toList();
            lists.write(draw, chunk, LeafChunk.of(draw.id().text(), packed), holders);
        }
        return chunks;
    }

    private static PackedLeaf leaf(Random random) {
        byte[] tag = new byte[32];
        byte[] commit = new byte[32];
        random.nextBytes(tag);
        random.nextBytes(commit);
        return new Stub("", 1, 0, commit).listed(tag, LeafStatus.ACTIVE);
    }
}
