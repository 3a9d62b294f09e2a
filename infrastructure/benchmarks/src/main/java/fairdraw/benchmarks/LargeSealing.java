package fairdraw.benchmarks;

import fairdraw.aws.draws.DynamoDbGates;
import fairdraw.aws.draws.DynamoDbSealedLists;
import fairdraw.aws.draws.DynamoDbSegments;
import fairdraw.aws.lotteries.DynamoDbEntries;
import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.GeneratedTickets;
import fairdraw.benchmarks.stack.HeapWatch;
import fairdraw.benchmarks.stack.NoTriggers;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.SoldTicket;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.benchmarks.stack.TicketForms;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.RunSegment;
import fairdraw.domain.draws.sealing.SealDraw;
import fairdraw.domain.draws.sealing.SealInSegments;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.Segment;
import fairdraw.domain.draws.sealing.SegmentQueue;
import fairdraw.domain.draws.sealing.SegmentSizes;
import fairdraw.domain.draws.sealing.Segments;
import fairdraw.fairness.Manifest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The steps of sealing draws that are too large for an engine on this machine: tickets are made
 * when they are read, what is written goes to DynamoDB Local and is read again from there. One step
 * runs at a time.
 */
final class LargeSealing {
    private static final long SEED = 20_260_107;

    /** The time of a read of DynamoDB within its region. */
    private static final Duration READ = Duration.ofMillis(10);

    private final Supplier<Stack> stacks;
    private final Table table =
            new Table(
                    "Sealing generated tickets, with reads of 10 ms; making the tickets is counted",
                    "tickets",
                    "lines a ticket",
                    "steps",
                    "longest step, s",
                    "all steps, s",
                    "most heap, MB",
                    "read units",
                    "items written",
                    "write units");

    /**
     * @param stacks a source of new stacks
     */
    LargeSealing(Supplier<Stack> stacks) {
        this.stacks = stacks;
    }

    Table run() {
        seal(100_000, 1);
        seal(SegmentSizes.STANDARD.whole(), 3);
        seal(3_000_000, 10);
        seal(10_000_000, 1);
        return table;
    }

    private void seal(int tickets, int lines) {
        try (Stack stack = stacks.get()) {
            Shop shop = Shop.open(stack);
            Draw draw = shop.draw();
            TicketForms forms =
                    new TicketForms(draw, SoldTicket.buy(stack, shop), tickets, lines, SEED);
            GateCounts.set(stack, shop, forms.entered());
            stack.clock().pass(Shop.OPEN);
            Draws draws = SettlingCost.draws(stack, stack.observer());
            Draw closed = draw.to(closed(draw), draw.nextAt(), stack.clock().instant());
            if (!draws.replace(closed)) {
                throw new IllegalStateException("the draw has moved on");
            }
            GeneratedTickets generated = stack.generating(forms, READ);
            try (DynamoDbClient reading = stack.client(generated);
                    HeapWatch heap = new HeapWatch()) {
                Cost before = stack.puts().total();
                Turns turns =
                        new Sealing(stack, draws, new DynamoDbEntries(reading, Stack.DRAWS))
                                .all(closed);
                Cost cost = stack.puts().total().since(before);
                requireAll(stack, closed, tickets, lines);
                table.add(
                        "%,d".formatted(tickets),
                        lines,
                        turns.count(),
                        turns.longest(),
                        turns.all(),
                        heap.megabytes(),
                        cost.readUnits() + generated.units(),
                        cost.items(),
                        cost.writeUnits());
            }
        }
    }

    private static Progress.Closed closed(Draw draw) {
        return new Progress.Closed(draw.rules().times().closeAt(), 0, false);
    }

    private static void requireAll(Stack stack, Draw draw, int tickets, int lines) {
        Manifest manifest =
                new DynamoDbSealedLists(stack.observer(), Stack.DRAWS).manifest(draw).orElseThrow();
        if (manifest.leaves() != tickets
                || manifest.pool() == null
                || manifest.pool().lines() != (long) tickets * lines) {
            throw new IllegalStateException("sealed " + manifest);
        }
    }

    /** The seal of a draw, step by step. */
    private static final class Sealing {

        private final Deque<Segment> queued = new ArrayDeque<>();
        private final Draws draws;
        private final SealDraw sealDraw;
        private final RunSegment runSegment;

        Sealing(Stack stack, Draws draws, Entries entries) {
            this.draws = draws;
            SegmentQueue queue = (_, segments) -> queued.addAll(segments);
            Segments segments = new DynamoDbSegments(stack.putting(), Stack.DRAWS);
            SealedLists lists = new DynamoDbSealedLists(stack.putting(), Stack.DRAWS);
            InstantSource later =
                    () -> InstantSource.system().instant().plus(Shop.OPEN.multipliedBy(2));
            sealDraw =
                    new SealDraw(
                            draws,
                            new DynamoDbGates(
                                    stack.observer(),
                                    stack.transactions(stack.observer()),
                                    Stack.DRAWS),
                            entries,
                            lists,
                            new SealInSegments(segments, queue, SegmentSizes.STANDARD),
                            new NoTriggers(),
                            later);
            runSegment =
                    new RunSegment(
                            draws,
                            entries,
                            lists,
                            segments,
                            queue,
                            SegmentSizes.STANDARD,
                            new NoTriggers(),
                            later,
                            stack.random());
        }

        Turns all(Draw draw) {
            return Turns.take(() -> {
                Draw current = draws.locate(draw.id()).orElseThrow();
                Segment next = queued.poll();
                if (next == null) {
                    sealDraw.take(current);
                } else {
                    runSegment.run(next);
                }
                return queued.isEmpty()
                        && draws.locate(draw.id()).orElseThrow().progress()
                                instanceof Progress.Sealed;
            });
        }
    }
}
