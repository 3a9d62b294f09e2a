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
import fairdraw.domain.webhooks.EventFilter;
import fairdraw.domain.webhooks.Format;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.domain.webhooks.deliveries.FanOutEvent;
import fairdraw.domain.webhooks.deliveries.ServeStrand;
import fairdraw.domain.webhooks.deliveries.Strand;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import fairdraw.functions.deliveries.WakeMessage;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.wiring.WebhookModule;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rate at which events reach receivers on this machine, and the check that all arrive although
 * attempts fail.
 */
final class DeliveryRate {
    private static final int EVENTS = 1_000;
    private static final int MANY = 100;
    private static final int WARM_UP = 300;
    private static final int WORKERS = 8;
    private static final Tenant TENANT = new Tenant("org_benchmarks", Mode.TEST);

    private final Stack stack;
    private final Queue<String> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Table table =
            new Table(
                    EVENTS + " events to receivers on this machine",
                    "attempts",
                    "attempts a second",
                    "messages a delivery",
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
            String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
            Webhook webhook = subscribe(TENANT, url);
            Cost alone = alone();
            Cost together = together(webhook);
            measure("one webhook, all good", 0, List.of(TENANT));
            measure("one webhook, one of five attempts fails", 5, List.of(TENANT));
            List<Tenant> many =
                    IntStream.range(0, MANY)
                            .mapToObj(i -> new Tenant("org_" + i, Mode.TEST))
                            .toList();
            many.forEach(tenant -> subscribe(tenant, url));
            measure(MANY + " webhooks of as many organisations, all good", 0, many);
            return table
                    + cost("A delivery that arrives at once", alone, 1)
                    + cost("One of " + MANY + " that waited together", together, MANY);
        } finally {
            receiver.stop(0);
        }
    }

    private static String cost(String what, Cost cost, int of) {
        return "\n%s: %,.1f round trips, %,.1f write units, %,.1f of indexes, %,.1f read units."
                .formatted(
                        what,
                        1.0 * cost.roundTrips() / of,
                        cost.writeUnits() / of,
                        cost.indexUnits() / of,
                        cost.readUnits() / of);
    }

    private Webhook subscribe(Tenant tenant, String url) {
        WebhookModule webhooks = stack.unmeteredWiring().webhooks();
        webhooks.createWebhook()
                .create(
                        tenant,
                        new CreateWebhook.Order(
                                url,
                                new EventFilter(List.of("*")),
                                Format.STANDARD,
                                SignatureForm.PLAIN,
                                "",
                                true));
        return webhooks.webhooks().all(tenant).getFirst();
    }

    /** Returns the cost of an event that comes to an idle strand, from the rule's message on. */
    private Cost alone() {
        Wiring wiring = stack.wiring();
        FanOutEvent fanOut = wiring.webhooks().fanOutEvent();
        ServeStrand serve = wiring.webhooks().serveStrand();
        IntStream.range(0, WARM_UP)
                .forEach(i -> {
                    fanOut.fanOut(event(TENANT, "warm", i));
                    serve(serve);
                });
        return stack.meter()
                .of(() -> {
                    fanOut.fanOut(event(TENANT, "measured", 0));
                    serve(serve);
                });
    }

    /** Returns the cost of events that came while their strand was served. */
    private Cost together(Webhook webhook) {
        Strand strand = Strand.of(TENANT.organisation(), webhook.id());
        Duration lease = Duration.ofSeconds(1);
        stack.unmeteredWiring()
                .webhooks()
                .strands()
                .take(strand, stack.clock().instant(), stack.clock().instant().plus(lease));
        Wiring wiring = stack.wiring();
        FanOutEvent fanOut = wiring.webhooks().fanOutEvent();
        ServeStrand serve = wiring.webhooks().serveStrand();
        return stack.meter()
                .of(() -> {
                    IntStream.range(0, MANY)
                            .forEach(i -> fanOut.fanOut(event(TENANT, "together", i)));
                    stack.clock().pass(lease);
                    serve.serve(Wake.of(strand));
                    serve(serve);
                });
    }

    private void measure(String name, int oneOf, List<Tenant> tenants) {
        failing = oneOf;
        arrived.clear();
        attempts.set(0);
        Wiring wiring = stack.wiringAmongRivals();
        FanOutEvent fanOut = wiring.webhooks().fanOutEvent();
        ServeStrand serve = wiring.webhooks().serveStrand();
        int messages = stack.messages();
        long began = System.nanoTime();
        AtomicBoolean allWritten = new AtomicBoolean();
        AtomicInteger running = new AtomicInteger();
        try (ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService loops = Executors.newVirtualThreadPerTaskExecutor()) {
            loops.execute(() -> {
                // The clock runs, since runs and those that fill them wait for each other.
                while (!allWritten.get() || running.get() > 0 || stack.hasWakes()) {
                    LockSupport.parkNanos(5_000_000);
                    stack.clock().pass(Duration.ofMillis(5));
                }
            });
            loops.execute(() -> {
                // Messages that are sent during a run are there before it ends.
                while (!allWritten.get() || running.get() > 0 || stack.hasWakes()) {
                    String wake = stack.nextWake();
                    if (wake.isEmpty()) {
                        LockSupport.parkNanos(1_000_000);
                    } else {
                        running.incrementAndGet();
                        runs.execute(() -> {
                            serve.serve(read(wake));
                            running.decrementAndGet();
                        });
                    }
                }
            });
            atOnce(
                    IntStream.range(0, EVENTS)
                            .mapToObj(i ->
                                    () ->
                                            fanOut.fanOut(
                                                    event(
                                                            tenants.get(i % tenants.size()),
                                                            name,
                                                            i))));
            allWritten.set(true);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = attempts.get() / seconds;
        // Each event is a message of the rule itself.
        double sent = 1 + 1.0 * (stack.messages() - messages) / EVENTS;
        for (int day = 1; day <= 20 && arrived.size() < EVENTS; day++) {
            stack.clock().pass(Duration.ofDays(1));
            wiring.webhooks()
                    .strands()
                    .due(
                            stack.clock().instant(),
                            10 * EVENTS,
                            stack.clock().instant().plusSeconds(90))
                    .forEach(serve::serve);
            serve(serve);
        }
        table.add(
                name,
                Math.round(rate),
                "%.2f".formatted(sent),
                attempts.get(),
                arrived.size(),
                Set.copyOf(arrived).size());
    }

    private void serve(ServeStrand serve) {
        for (String wake = stack.nextWake(); !wake.isEmpty(); wake = stack.nextWake()) {
            serve.serve(read(wake));
        }
    }

    private static Wake read(String wake) {
        try {
            return WakeMessage.read(
                    JsonTree.members(
                            Objects.requireNonNull(
                                    JsonTree.read(wake.getBytes(StandardCharsets.UTF_8)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void atOnce(Stream<Runnable> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            work.forEach(workers::execute);
        }
    }

    private DomainEvent event(Tenant tenant, String run, int number) {
        return DomainEvent.once(
                EventName.LOTTERY_ENTRY_CREATED,
                tenant,
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
