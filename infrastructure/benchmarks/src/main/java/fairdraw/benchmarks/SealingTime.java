package fairdraw.benchmarks;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.benchmarks.stack.BulkWrite;
import fairdraw.benchmarks.stack.GeneratedEntries;
import fairdraw.benchmarks.stack.HeapWatch;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.SoldTicket;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.InOrder;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.functions.wiring.Wiring;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The time of closing and sealing a draw whose tickets are all stored, beside that of bare queries
 * for the same items, as many at a time.
 */
final class SealingTime {
    private static final long SEED = 20_260_103;

    /** The partitions that the bare queries read at a time, as the seal does. */
    private static final int AT_ONCE = 4;

    private final Stack stack;
    private final int tickets;

    SealingTime(Stack stack, int tickets) {
        this.stack = stack;
        this.tickets = tickets;
    }

    Table run() {
        Shop shop = Shop.open(stack);
        Draw draw = shop.draw();
        load(shop, draw);
        stack.clock().pass(Shop.OPEN);
        Wiring wiring = stack.unmeteredWiring();
        Table table =
                new Table(
                        "Closing and sealing, from the stored tickets",
                        "tickets",
                        "seconds",
                        "most heap, MB",
                        "bare queries, seconds");
        try (HeapWatch heap = new HeapWatch()) {
            long started = System.nanoTime();
            wiring.draws().advanceDraw().advance(draw.id());
            double seconds = (System.nanoTime() - started) / 1e9;
            requireSealed(wiring.draws().store().locate(draw.id()).orElseThrow());
            table.add("%,d".formatted(tickets), seconds, heap.megabytes(), secondsToQuery(draw));
        }
        return table;
    }

    private double secondsToQuery(Draw draw) {
        LongAdder items = new LongAdder();
        long started = System.nanoTime();
        InOrder.each(
                0,
                draw.spread().partitions(),
                AT_ONCE,
                partition -> {
                    String pk = DrawsKeys.players(draw.tenant(), draw.id(), partition);
                    return stack
                            .observer()
                            .queryPaginator(query ->
                                    query.tableName(Stack.DRAWS)
                                            .consistentRead(true)
                                            .keyConditionExpression("pk = :pk")
                                            .expressionAttributeValues(
                                                    Map.of(":pk", AttributeValue.fromS(pk))))
                            .items()
                            .stream()
                            .count();
                },
                items::add);
        double seconds = (System.nanoTime() - started) / 1e9;
        if (items.sum() < tickets) {
            throw new IllegalStateException("the queries found %d items".formatted(items.sum()));
        }
        return seconds;
    }

    private static void requireSealed(Draw draw) {
        if (!(draw.progress() instanceof Progress.Sealed)) {
            throw new IllegalStateException("the draw is " + draw.progress());
        }
    }

    /** Stores the tickets but one, which is sold, and sets the gates' counts. */
    private void load(Shop shop, Draw draw) {
        SoldTicket sold = SoldTicket.buy(stack, shop);
        GeneratedEntries entries = new GeneratedEntries(draw, tickets - 1, 0, SEED);
        long[] entered = new long[draw.spread().gates()];
        try (BulkWrite bulk = new BulkWrite(stack.observer(), Stack.DRAWS)) {
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.at(i);
                entered[entry.gate()]++;
                bulk.put(sold.ticketOf(entry));
                if (i % GeneratedEntries.PER_PERSON == 0) {
                    bulk.put(sold.playerOf(entry, GeneratedEntries.PER_PERSON));
                }
            }
        }
        // The sold one is there already.
        entered[sold.gate()]++;
        GateCounts.set(stack, shop, entered);
    }
}
