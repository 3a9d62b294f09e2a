package fairdraw.benchmarks;

import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.BulkWrite;
import fairdraw.benchmarks.stack.GatewayCall;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.SoldTicket;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.functions.lotteries.ListLotteryEntriesFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * The cost of a page of a lottery's tickets at any depth, from the gateway's event to the answer.
 */
final class ListingCost {
    private static final int PAGES = 1_000;
    private static final int PAGE = 100;

    private final Stack stack;
    private final Shop shop;
    private final Table table =
            new Table("A page of 100 of 100,000 tickets", "request", "round trips", "read units");

    ListingCost(Stack stack) {
        this.stack = stack;
        this.shop = Shop.open(stack);
    }

    Table run() {
        fill();
        for (int page : List.of(1, PAGES)) {
            var function = new ListLotteryEntriesFunction(stack.wiring());
            measure("page %,d, first of a new environment".formatted(page), function, page, PAGE);
            measure("page %,d".formatted(page), function, page, PAGE);
        }
        var function = new ListLotteryEntriesFunction(stack.wiring());
        measure("the page behind the last", function, PAGES + 1, PAGE);
        measure("60 tickets over two pages of the directory", function, 2, 60);
        return table;
    }

    private void measure(String name, ListLotteryEntriesFunction function, int page, int limit) {
        var call = GatewayCall.page(shop.secret(), shop.slug(), page, limit);
        List<String> answer = new ArrayList<>();
        Cost cost = stack.meter().of(() -> answer.add(call.to(function, 200)));
        if (!answer.getFirst().contains("\\\"total\\\":" + PAGES * PAGE)) {
            throw new IllegalStateException("not all tickets are listed: " + answer);
        }
        table.add(name, cost.roundTrips(), cost.readUnits());
    }

    /**
     * Fills the directory with one bought ticket under as many references as tickets are wanted.
     */
    private void fill() {
        SoldTicket sold = SoldTicket.buy(stack, shop);
        List<Ticket> tickets = new ArrayList<>();
        try (BulkWrite bulk = new BulkWrite(stack.observer(), Stack.DRAWS)) {
            for (int i = 0; i < PAGES * PAGE; i++) {
                String ref = "LX-2026-0101-%08d".formatted(i);
                bulk.put(sold.claimOf(ref));
                tickets.add(sold.named(ref));
            }
        }
        Directory directory = stack.directory();
        for (int from = 0; from < tickets.size(); from += Directory.BATCH) {
            directory.append(
                    shop.tenant(),
                    new LotterySlug(shop.slug()),
                    tickets.subList(from, Math.min(from + Directory.BATCH, tickets.size())));
        }
    }
}
