package fairdraw.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.webhooks.CreateWebhook;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.EventFilter;
import fairdraw.domain.webhooks.Format;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.domain.webhooks.deliveries.AttemptDelivery;
import fairdraw.domain.webhooks.deliveries.DeliverEvent;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rate at which events reach one receiver on this machine, and the check that all arrive
 * although attempts fail.
 */
final class DeliveryRate {
    private static final int EVENTS = 1_000;
    private static final int WARM_UP = 300;
    private static final int WORKERS = 8;
    private static final Tenant TENANT = new Tenant("org_benchmarks", Mode.TEST);

    private final Stack stack;
    private final Queue<String> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Table table =
            new Table(
                    EVENTS + " events to one receiver on this machine",
                    "attempts",
                    "attempts a second",
                    "attempts made",
                    "events that arrived",
                    "ids");

    /** Every how many attempts one fails; 0 for never. */
    private volatile int failing;

    DeliveryRate(Stack stack) {
        this.stack = stack;
    }

    String run() {
        HttpServer receiver = receiver();
        try {
            subscribe("http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
            Cost cost = cost();
            measure("all good", 0);
            measure("one of five fails", 5);
            return table
                    + "\nA delivery that arrives at once: %,d round trips, %,.1f write units, %,.1f of indexes."
                            .formatted(cost.roundTrips(), cost.writeUnits(), cost.indexUnits());
        } finally {
            receiver.stop(0);
        }
    }

    private void subscribe(String url) {
        stack.unmeteredWiring()
                .webhooks()
                .createWebhook()
                .create(
                        TENANT,
                        new CreateWebhook.Order(
                                url,
                                new EventFilter(List.of("*")),
                                Format.STANDARD,
                                SignatureForm.PLAIN,
                                "",
                                true));
    }

    private Cost cost() {
        DeliverEvent deliver = stack.wiring().webhooks().deliverEvent();
        IntStream.range(0, WARM_UP).forEach(i -> deliver.deliver(event("warm", i)));
        return stack.meter().of(() -> deliver.deliver(event("measured", 0)));
    }

    private void measure(String name, int oneOf) {
        failing = oneOf;
        arrived.clear();
        attempts.set(0);
        Wiring wiring = stack.wiringAmongRivals();
        DeliverEvent deliver = wiring.webhooks().deliverEvent();
        long began = System.nanoTime();
        atOnce(IntStream.range(0, EVENTS).mapToObj(i -> () -> deliver.deliver(event(name, i))));
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = attempts.get() / seconds;
        AttemptDelivery attempt = wiring.webhooks().attemptDelivery();
        for (List<Delivery.Key> due = due(wiring); !due.isEmpty(); due = due(wiring)) {
            atOnce(due.stream().map(key -> () -> attempt.resume(key, 0)));
        }
        table.add(
                name, Math.round(rate), attempts.get(), arrived.size(), Set.copyOf(arrived).size());
    }

    /** Returns the deliveries that are due a day later. */
    private List<Delivery.Key> due(Wiring wiring) {
        stack.clock().pass(Duration.ofDays(1));
        return wiring.webhooks().deliveries().due(stack.clock().instant(), 10 * EVENTS);
    }

    private static void atOnce(Stream<Runnable> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            work.forEach(workers::execute);
        }
    }

    private DomainEvent event(String run, int number) {
        return DomainEvent.once(
                EventName.LOTTERY_ENTRY_CREATED,
                TENANT,
                run + number,
                stack.clock().instant(),
                Map.of("ticketRef", run + number, "receipt", "x".repeat(1_000)));
    }

    private HttpServer receiver() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Runnable::run);
            server.createContext("/", this::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean fails = attempts.incrementAndGet() % Math.max(failing, 1) == 0 && failing > 0;
            if (!fails) {
                arrived.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            }
            exchange.sendResponseHeaders(fails ? 500 : 204, -1);
        }
    }
}
