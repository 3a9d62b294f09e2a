package fairdraw.benchmarks;

import fairdraw.benchmarks.costs.DeliveryCost;
import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.Receiver;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.webhooks.deliveries.FanOutEvent;
import fairdraw.domain.webhooks.deliveries.ServeStrand;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    private static final int WORKERS = 8;
    private static final Tenant TENANT =
            new Tenant(new OrganisationId("org_benchmarks"), Mode.TEST);

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
        Cost alone = new DeliveryCost(stack, 1).alone();
        Cost together = new DeliveryCost(stack, 1).together(MANY);
        try (var receiver = new Receiver(this::takes)) {
            subscribe(TENANT, receiver.url());
            measure("one webhook, all good", 0, List.of(TENANT));
            measure("one webhook, one of five attempts fails", 5, List.of(TENANT));
            List<Tenant> many =
                    IntStream.range(0, MANY)
                            .mapToObj(i -> new Tenant(new OrganisationId("org_" + i), Mode.TEST))
                            .toList();
            many.forEach(tenant -> subscribe(tenant, receiver.url()));
            measure(MANY + " webhooks of as many organisations, all good", 0, many);
        }
        return table
                + cost("A ticket's delivery that arrives at once", alone, 1)
                + cost("One of " + MANY + " that waited together", together, MANY);
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

    private void subscribe(Tenant tenant, String url) {
        DeliveryCost.subscribe(stack, tenant, url);
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
                            serve.serve(DeliveryCost.read(wake));
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
            DeliveryCost.serve(stack, serve);
        }
        table.add(
                name,
                Math.round(rate),
                "%.2f".formatted(sent),
                attempts.get(),
                arrived.size(),
                Set.copyOf(arrived).size());
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

    private boolean takes(String id) {
        boolean fails = attempts.incrementAndGet() % Math.max(failing, 1) == 0 && failing > 0;
        return !fails && arrived.add(id);
    }
}
