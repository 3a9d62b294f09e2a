package fairdraw.benchmarks;

import fairdraw.aws.draws.results.DynamoDbResults;
import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.GeneratedList;
import fairdraw.benchmarks.stack.HeapWatch;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.draws.results.Result;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.MerkleTree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The turns of ranking lists that are too large for an engine on this machine. */
final class LargeRanking {
    private static final long SEED = 20_260_106;
    private static final Duration READ = Duration.ofMillis(10);
    private static final Result RESULT =
            new Result(1, "00", "00", "5e".repeat(32), List.of(), List.of());

    private final Supplier<Stack> stacks;
    private final Table table =
            new Table(
                    "Ranking generated lists, with reads of 10 ms; making the leaves is counted",
                    "leaves",
                    "ranks",
                    "turns",
                    "longest turn, s",
                    "all turns, s",
                    "most heap, MB",
                    "items written",
                    "write units");

    /**
     * @param stacks a source of new stacks
     */
    LargeRanking(Supplier<Stack> stacks) {
        this.stacks = stacks;
    }

    Table run() {
        rank(1_000_000, 200);
        rank(10_000_000, 200);
        rank(10_000_000, 20_000);
        return table;
    }

    private void rank(int leaves, int ranks) {
        try (Stack stack = stacks.get()) {
            Draw draw = Shop.open(stack).draw();
            Manifest signed = SettlingCost.signed(draw, leaves, leaves, "00".repeat(32));
            RankLeaves step =
                    new RankLeaves(
                            new GeneratedList(signed, leaves, 1, 0, READ, SEED),
                            new DynamoDbResults(stack.metered(), Stack.DRAWS));
            try (HeapWatch heap = new HeapWatch()) {
                Cost before = stack.meter().total();
                AtomicReference<Optional<RankLeaves.Ranked>> ranked =
                        new AtomicReference<>(Optional.empty());
                Turns turns =
                        Turns.take(() -> {
                            long end = System.nanoTime() + Retrying.TURN.toNanos();
                            ranked.set(
                                    step.rank(
                                            draw,
                                            RESULT,
                                            MerkleTree.chunks(leaves),
                                            ranks,
                                            () -> System.nanoTime() < end));
                            return ranked.get().isPresent();
                        });
                requireAll(ranked.get().orElseThrow(), leaves, ranks);
                Cost cost = stack.meter().total().since(before);
                table.add(
                        "%,d".formatted(leaves),
                        ranks,
                        turns.count(),
                        turns.longest(),
                        turns.all(),
                        heap.megabytes(),
                        cost.items(),
                        cost.writeUnits());
            }
        }
    }

    private static void requireAll(RankLeaves.Ranked ranked, int leaves, int ranks) {
        if (ranked.entrants() != leaves || ranked.first().size() != ranks) {
            throw new IllegalStateException("ranked " + ranked.entrants());
        }
    }
}
