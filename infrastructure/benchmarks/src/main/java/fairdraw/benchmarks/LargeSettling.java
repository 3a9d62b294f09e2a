package fairdraw.benchmarks;

import fairdraw.aws.draws.results.DynamoDbSettledRanges;
import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.GeneratedList;
import fairdraw.benchmarks.stack.HeapWatch;
import fairdraw.benchmarks.stack.NoTriggers;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.lotteries.winners.SettleLottery;
import fairdraw.fairness.Manifest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The turns of settling draws that are too large for an engine on this machine: the list is
 * generated, what is written goes to DynamoDB Local.
 */
final class LargeSettling {
    private static final long SEED = 20_260_105;

    /** The time of a read of DynamoDB within its region. */
    private static final Duration READ = Duration.ofMillis(10);

    private final Supplier<Stack> stacks;
    private final Table table =
            new Table(
                    "Settling generated lists, with reads of 10 ms",
                    "tickets",
                    "lines a ticket",
                    "winners of a shared tier",
                    "turns",
                    "longest turn, s",
                    "all turns, s",
                    "most heap, MB",
                    "items written",
                    "write units");

    /**
     * @param stacks a source of new stacks
     */
    LargeSettling(Supplier<Stack> stacks) {
        this.stacks = stacks;
    }

    Table run() {
        settle(1_000_000, 1, 1_000);
        settle(3_000_000, 10, 3_000);
        settle(10_000_000, 1, 10_000);
        settle(1_000_000, 1, 1_000_000);
        return table;
    }

    private void settle(int tickets, int lines, int winners) {
        try (Stack stack = stacks.get()) {
            Draw draw = Shop.open(stack).draw();
            Manifest signed =
                    SettlingCost.signed(draw, tickets, (long) tickets * lines, "00".repeat(32));
            GeneratedList list = new GeneratedList(signed, tickets, lines, winners, READ, SEED);
            Draws draws = SettlingCost.draws(stack, stack.observer());
            stack.clock().pass(Shop.OPEN.plusHours(1));
            Draw drawn =
                    SettlingCost.drawn(
                            draw, SettlingCost.sealed(draw, signed), stack.clock().instant());
            if (!draws.replace(drawn)) {
                throw new IllegalStateException("the draw has moved on");
            }
            SettleLottery step =
                    new SettleLottery(
                            SettlingCost.draws(stack, stack.metered()),
                            list,
                            new DynamoDbSettledRanges(stack.metered(), Stack.DRAWS),
                            SettlingCost.money(stack, stack.metered()),
                            new NoTriggers(),
                            InstantSource.system());
            try (HeapWatch heap = new HeapWatch()) {
                Cost before = stack.meter().total();
                AtomicReference<Draw> current = new AtomicReference<>(drawn);
                Turns turns =
                        Turns.take(() ->
                                !(current.updateAndGet(last -> step.take(last).orElseThrow())
                                                .progress()
                                        instanceof Progress.Drawn));
                requireWinners(current.get(), winners);
                Cost cost = stack.meter().total().since(before);
                table.add(
                        "%,d".formatted(tickets),
                        lines,
                        winners,
                        turns.count(),
                        turns.longest(),
                        turns.all(),
                        heap.megabytes(),
                        cost.items(),
                        cost.writeUnits());
            }
        }
    }

    private static void requireWinners(Draw settled, int winners) {
        long counted = ((Progress.Settled) settled.progress()).prizes().tiers().get(1).winners();
        if (counted != winners) {
            throw new IllegalStateException("other winners than were made: " + counted);
        }
    }
}
