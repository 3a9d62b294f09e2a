package fairdraw.benchmarks;

import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.draws.DynamoDbSealedLists;
import fairdraw.aws.draws.results.DynamoDbSettledRanges;
import fairdraw.aws.lotteries.DynamoDbMoney;
import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.GeneratedEntries;
import fairdraw.benchmarks.stack.HeapWatch;
import fairdraw.benchmarks.stack.NoTriggers;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Money;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.winners.SettleLottery;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.SealedLeaf;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.PrizeTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The time and the writes of settling a draw from its sealed chunks. */
final class SettlingCost {
    static final int WINNERS = 1_000;

    private static final long SEED = 20_260_102;

    private final Supplier<Stack> stacks;
    private final Table table =
            new Table(
                    "Settling, with 1,000 winners of a shared tier",
                    "tickets",
                    "seconds",
                    "most heap, MB",
                    "round trips",
                    "read units",
                    "items written",
                    "write units");

    /**
     * @param stacks a source of new stacks
     */
    SettlingCost(Supplier<Stack> stacks) {
        this.stacks = stacks;
    }

    Table run() {
        for (int tickets : List.of(100_000, 1_000_000)) {
            try (Stack stack = stacks.get()) {
                settle(stack, Shop.open(stack), tickets);
            }
        }
        return table;
    }

    private void settle(Stack stack, Shop shop, int tickets) {
        Draw draw = shop.draw();
        Progress.Sealed sealed =
                seal(stack, draw, new GeneratedEntries(draw, tickets, WINNERS, SEED));
        stack.clock().pass(Shop.OPEN.plusHours(1));
        Draws draws = draws(stack, stack.observer());
        Draw drawn = drawn(draw, sealed, stack.clock().instant());
        if (!draws.replace(drawn)) {
            throw new IllegalStateException("the draw has moved on");
        }
        SettleLottery step = step(stack, stack.metered());
        try (HeapWatch heap = new HeapWatch()) {
            Duration lookedBefore = stack.meter().looking();
            long started = System.nanoTime();
            List<Draw> settled = new ArrayList<>();
            Cost cost = stack.meter().of(() -> step.take(drawn).ifPresent(settled::add));
            Duration looked = stack.meter().looking().minus(lookedBefore);
            double seconds = (System.nanoTime() - started - looked.toNanos()) / 1e9;
            requireWinners(settled.getFirst());
            table.add(
                    "%,d".formatted(tickets),
                    seconds,
                    heap.megabytes(),
                    cost.roundTrips(),
                    cost.readUnits(),
                    cost.items(),
                    cost.writeUnits());
        }
    }

    private static void requireWinners(Draw settled) {
        PrizeTable prizes = ((Progress.Settled) settled.progress()).prizes();
        if (prizes.tiers().get(1).winners() != WINNERS) {
            throw new IllegalStateException("other winners than were made: " + prizes);
        }
    }

    private static SettleLottery step(Stack stack, DynamoDbClient client) {
        return new SettleLottery(
                draws(stack, client),
                new DynamoDbSealedLists(client, Stack.DRAWS),
                new DynamoDbSettledRanges(client, Stack.DRAWS),
                money(stack, client),
                new NoTriggers(),
                stack.clock());
    }

    static Money money(Stack stack, DynamoDbClient client) {
        return new DynamoDbMoney(
                client,
                stack.transactions(client),
                new DynamoDbMoney.Names(Stack.DRAWS, Stack.LOTTERIES, RegisterCost.REGISTER));
    }

    static Draws draws(Stack stack, DynamoDbClient client) {
        return new DynamoDbDraws(
                client,
                stack.transactions(client),
                Stack.DRAWS,
                Stack.LOTTERIES,
                RegisterCost.REGISTER);
    }

    private record Line(SealedLeaf order, PackedLeaf leaf, Holder holder) {

        static Line of(Draw draw, Entry entry) {
            PackedLeaf leaf = entry.leaf(draw);
            return new Line(
                    leaf.sealed(draw.id().text()),
                    leaf,
                    new Holder(entry.person(), entry.number(), entry.content().lines(), false));
        }
    }

    /** Writes the list and its manifest as the seal does, with a signature that nobody checks. */
    private static Progress.Sealed seal(Stack stack, Draw draw, GeneratedEntries entries) {
        SealedLists lists = new DynamoDbSealedLists(stack.observer(), Stack.DRAWS);
        List<Line> sorted =
                IntStream.range(0, entries.size())
                        .mapToObj(i -> Line.of(draw, entries.at(i)))
                        .sorted((a, b) -> a.order().compareTo(b.order()))
                        .toList();
        List<byte[]> roots = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += MerkleTree.CHUNK) {
            List<Line> chunk =
                    sorted.subList(from, Math.min(from + MerkleTree.CHUNK, sorted.size()));
            LeafChunk leaves =
                    LeafChunk.of(draw.id().text(), chunk.stream().map(Line::leaf).toList());
            lists.write(draw, roots.size(), leaves, chunk.stream().map(Line::holder).toList());
            roots.add(leaves.root());
        }
        String root = Hex.encode(MerkleTree.rootOfChunks(roots, entries.size()));
        Manifest signed = signed(draw, entries.size(), entries.size(), root);
        lists.putIfAbsent(draw, signed);
        return sealed(draw, signed);
    }

    static Manifest signed(Draw draw, int tickets, long lines, String root) {
        return new Manifest(
                draw.id().text(),
                tickets,
                0,
                root,
                draw.rulesHash(),
                new Randomness.Round(
                        LotteryRules.of(draw).beacon().chain().chainHash(),
                        LotteryRules.of(draw).beacon().round()),
                draw.rules().times().closeAt(),
                pool(draw, lines),
                false);
    }

    static Progress.Sealed sealed(Draw draw, Manifest signed) {
        return new Progress.Sealed(
                new Progress.Closed(draw.rules().times().closeAt(), 0, false),
                signed.root(),
                signed.randomness(),
                signed.pages());
    }

    private static Manifest.Pool pool(Draw draw, long lines) {
        return new Manifest.Pool(
                0,
                lines,
                PrizeTable.poolCents(
                        0,
                        lines,
                        LotteryRules.of(draw).pool().lineCents(),
                        LotteryRules.of(draw).pool().permille()));
    }

    static Draw drawn(Draw draw, Progress.Sealed sealed, Instant now) {
        return draw.to(
                new Progress.Drawn(
                        sealed, GeneratedEntries.DRAWN.main(), GeneratedEntries.DRAWN.bonus(), now),
                now,
                now);
    }
}
