package fairdraw.benchmarks;

import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.GatewayCall;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.functions.json.Json;
import fairdraw.functions.lotteries.EnterLotteryFunction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The cost of buying a ticket, from the gateway's event to the answer. */
final class EntryCost {
    private final Stack stack;
    private final Shop shop;
    private final Table table =
            new Table(
                    "A ticket",
                    "request",
                    "round trips",
                    "write units",
                    "read units",
                    "index units");

    EntryCost(Stack stack) {
        this.stack = stack;
        this.shop = Shop.open(stack);
    }

    Table run() {
        EnterLotteryFunction function = new EnterLotteryFunction(stack.wiring());
        measure("first of a new environment", function, 201, quickPick("cold"));
        measure("a player's first", function, 201, quickPick("ada"));
        measure("a player's second", function, 201, quickPick("ada"));
        for (int ticket = 3; ticket < Shop.MOST_TICKETS; ticket++) {
            quickPick("ada").to(function, 201);
        }
        measure("a player's 1,000th", function, 201, quickPick("ada"));
        measure("refused at the cap of 1,000", function, 400, quickPick("ada"));
        measure("one chosen line", function, 201, chosen("grace", 1));
        measure("ten chosen lines", function, 201, chosen("grace", 10));
        GatewayCall keyed = quickPick("grace").with("Idempotency-Key", "benchmark-1");
        measure("with an Idempotency-Key", function, 201, keyed);
        measure("the same once more", function, 201, keyed);
        measure(
                "refused at the cap, with an Idempotency-Key",
                function,
                400,
                quickPick("ada").with("Idempotency-Key", "benchmark-2"));
        stack.clock().pass(Duration.ofSeconds(6));
        measure("lottery read 6 s ago", function, 201, quickPick("grace"));
        stack.clock().pass(Duration.ofSeconds(61));
        measure("API key and lottery read 61 s ago", function, 201, quickPick("grace"));
        return table;
    }

    private void measure(String name, EnterLotteryFunction function, int status, GatewayCall call) {
        Cost cost = stack.meter().of(() -> call.to(function, status));
        table.add(name, cost.roundTrips(), cost.writeUnits(), cost.readUnits(), cost.indexUnits());
    }

    private GatewayCall quickPick(String player) {
        return GatewayCall.post(shop.secret(), body(player));
    }

    private GatewayCall chosen(String player, int lines) {
        return GatewayCall.post(
                shop.secret(),
                body(player)
                        .put(
                                "lines",
                                IntStream.rangeClosed(1, lines)
                                        .mapToObj(line ->
                                                Map.of(
                                                        "main",
                                                        List.of(line, 20, 30, 40, 50),
                                                        "bonus",
                                                        List.of(line)))
                                        .toList()));
    }

    private Json body(String player) {
        return Json.object()
                .put("email", player + "@example.com")
                .put("userId", "partner-user-" + player)
                .put("lotterySlug", shop.slug());
    }
}
