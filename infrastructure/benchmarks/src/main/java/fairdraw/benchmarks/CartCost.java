package fairdraw.benchmarks;

import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.GatewayCall;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.Kind;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.Surface;
import fairdraw.functions.carts.SubmitCartFunction;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The cost of taking a cart, from the gateway's event to the answer. */
final class CartCost {
    private static final int EARLY = 10;
    private static final int LATE = 59;

    private final Stack stack;
    private final Shop shop;
    private final String key;
    private final Table table =
            new Table("A cart", "request", "round trips", "write units", "read units");

    CartCost(Stack stack) {
        this.stack = stack;
        this.shop = Shop.open(stack);
        this.key = key(stack.wiring(), shop);
    }

    private static String key(Wiring wiring, Shop shop) {
        return wiring.access()
                .createKey()
                .create(
                        new KeyMint.Order(
                                new Owner.OfTenant(shop.tenant()),
                                Surface.CARTS,
                                Kind.SECRET,
                                Optional.empty(),
                                "benchmarks"))
                .orElseThrow()
                .text();
    }

    Table run() {
        SubmitCartFunction function = new SubmitCartFunction(stack.wiring());
        measure("without tickets, first of a new environment", function, cart("cold", 30, 0));
        measure("without tickets", function, cart("none", 30, 0));
        measure("the same once more", function, cart("none", 30, 0));
        measure("an older one", function, cart("none", EARLY, 0));
        measure("a newer one", function, cart("none", LATE, 0));
        measure("with 1 ticket, lottery not read yet", function, cart("unread", 30, 1));
        for (int tickets : List.of(1, 2, 5, 20, 100)) {
            String name = "with " + tickets + (tickets == 1 ? " ticket" : " tickets");
            String id = "tickets-" + tickets;
            Cost cost = measure(name, function, cart(id, 30, tickets));
            expect(cost, tickets);
        }
        measure("the same hundred once more", function, cart("tickets-100", 30, 100));
        measure("a newer one with one ticket more", function, cart("tickets-5", LATE, 6));
        measure(
                "with 2 tickets, first of a new environment",
                new SubmitCartFunction(stack.wiring()),
                cart("cold-tickets", 30, 2));
        stack.clock().pass(Duration.ofSeconds(6));
        measure("without tickets, policy read 6 s ago", function, cart("six", 30, 0));
        stack.clock().pass(Duration.ofSeconds(61));
        measure("without tickets, API key read 61 s ago", function, cart("sixty-one", 30, 0));
        measure("a bad one, policy not read yet", function, 400, "{}");
        measure("a bad one", function, 400, "[]");
        measure("the same bad one once more", function, 400, "[]");
        return table;
    }

    /**
     * Fails unless the cost is a round trip for each ticket and two for the cart and its report.
     */
    private static void expect(Cost cost, int tickets) {
        if (cost.roundTrips() != tickets + 2) {
            throw new IllegalStateException(tickets + " tickets cost " + cost);
        }
    }

    private Cost measure(String name, SubmitCartFunction function, String cart) {
        return measure(name, function, 200, cart);
    }

    private Cost measure(String name, SubmitCartFunction function, int status, String cart) {
        Cost cost = stack.meter().of(() -> GatewayCall.cart(key, cart).to(function, status));
        table.add(name, cost.roundTrips(), cost.writeUnits(), cost.readUnits());
        return cost;
    }

    /**
     * Returns a cart of a user of its own, paid at {@code second}, with a gift and {@code tickets}
     * tickets.
     */
    private String cart(String id, int second, int tickets) {
        String ticket =
                """
                {"id": 1, "type": "Lottery", "name": "Five of seventy", "amount": 2.00,
                 "meta": {"lotterySlug": "%s"}}\
                """
                        .formatted(shop.slug());
        String gift =
                """
                {"id": 0, "type": "Gift", "name": "A gift", "amount": 0}\
                """;
        return """
        {"cart_id": "%s", "user_id": "user-%s", "status": "Successful", "type": "Checkout",
         "timestamp": "2026-07-01T12:00:%02dZ", "currency": "USD", "exchange_rate": 1.00,
         "device_type": "mobile", "origin": "shop.example.com", "amount": %d.00,
         "payments": [{"type": "Wallet", "amount": %d.00}],
         "items": [%s]}
        """
                .formatted(
                        id,
                        id,
                        second,
                        2 * tickets,
                        2 * tickets,
                        gift + ("," + ticket).repeat(tickets));
    }
}
