package fairdraw.benchmarks.costs;

import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.GatewayCall;
import fairdraw.benchmarks.stack.Receiver;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.StreamBatch;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.webhooks.CreateWebhook;
import fairdraw.domain.webhooks.EventFilter;
import fairdraw.domain.webhooks.Format;
import fairdraw.domain.webhooks.PublishedEvents;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.deliveries.FanOutEvent;
import fairdraw.domain.webhooks.deliveries.ServeStrand;
import fairdraw.domain.webhooks.deliveries.Strand;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import fairdraw.functions.deliveries.WakeMessage;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.lotteries.EnterLotteryFunction;
import fairdraw.functions.records.RecordEvents;
import fairdraw.functions.records.StreamRecord;
import fairdraw.functions.wiring.WebhookModule;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The cost of telling a webhook of tickets with their receipts, from the rule's messages to the end
 * of the attempts, which all succeed.
 */
public final class DeliveryCost {
    private static final int WARM_UP = 100;
    private static final AttributeValue NONE = AttributeValue.fromS("");

    private final Stack stack;
    private final int lines;
    private final Shop shop;
    private final EnterLotteryFunction enter;

    /**
     * Opens a shop.
     *
     * @param lines the lines of each ticket
     */
    public DeliveryCost(Stack stack, int lines) {
        this.stack = stack;
        this.lines = lines;
        this.shop = Shop.open(stack);
        // On a busy machine a first call may be too slow, and is then made again.
        this.enter = new EnterLotteryFunction(stack.wiringAmongRivals());
    }

    /** Returns the cost of one event that finds its webhook's strand idle. */
    public Cost alone() {
        try (var receiver = new Receiver(_ -> true)) {
            subscribe(stack, shop.tenant(), receiver.url());
            Wiring wiring = stack.wiring();
            FanOutEvent fanOut = wiring.webhooks().fanOutEvent();
            ServeStrand serve = wiring.webhooks().serveStrand();
            List<DomainEvent> events = events(WARM_UP + 1);
            for (DomainEvent event : events.subList(0, WARM_UP)) {
                fanOut.fanOut(event);
                serve(stack, serve);
            }
            return stack.meter()
                    .of(() -> {
                        fanOut.fanOut(events.getLast());
                        serve(stack, serve);
                    });
        }
    }

    /** Returns the cost of events that come while their strand is served by somebody else. */
    public Cost together(int count) {
        try (var receiver = new Receiver(_ -> true)) {
            Webhook webhook = subscribe(stack, shop.tenant(), receiver.url());
            Strand strand = Strand.of(shop.tenant().organisation(), webhook.id());
            Duration lease = Duration.ofSeconds(1);
            List<DomainEvent> events = events(count);
            stack.unmeteredWiring()
                    .webhooks()
                    .strands()
                    .take(strand, stack.clock().instant(), stack.clock().instant().plus(lease));
            Wiring wiring = stack.wiring();
            FanOutEvent fanOut = wiring.webhooks().fanOutEvent();
            ServeStrand serve = wiring.webhooks().serveStrand();
            return stack.meter()
                    .of(() -> {
                        events.forEach(fanOut::fanOut);
                        stack.clock().pass(lease);
                        serve.serve(Wake.of(strand));
                        serve(stack, serve);
                    });
        }
    }

    /** Makes a webhook of all events of a tenant. */
    public static Webhook subscribe(Stack stack, Tenant tenant, String url) {
        WebhookModule webhooks = stack.unmeteredWiring().webhooks();
        webhooks.createWebhook()
                .create(
                        tenant,
                        new CreateWebhook.Order(
                                url,
                                new EventFilter(List.of("*")),
                                Format.STANDARD,
                                Webhook.SignatureForm.PLAIN,
                                "",
                                true));
        return webhooks.webhooks().all(tenant).getFirst();
    }

    /** Serves strands until no wake is left. */
    public static void serve(Stack stack, ServeStrand serve) {
        for (String wake = stack.nextWake(); !wake.isEmpty(); wake = stack.nextWake()) {
            serve.serve(read(wake));
        }
    }

    /** Returns the wake in a message. */
    public static Wake read(String wake) {
        try {
            return WakeMessage.read(
                    JsonTree.members(
                            Objects.requireNonNull(
                                    JsonTree.read(wake.getBytes(StandardCharsets.UTF_8)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sells tickets and returns their events. */
    private List<DomainEvent> events(int count) {
        IntStream.range(0, count).forEach(this::sell);
        List<Map<String, AttributeValue>> tickets =
                stack.observer().scanPaginator(scan -> scan.tableName(Stack.DRAWS)).items().stream()
                        .filter(item -> AttributeValue.fromS("ticket").equals(item.get("type")))
                        .filter(item -> item.getOrDefault("pk", NONE).s().startsWith(shop.place()))
                        .toList();
        RecordEvents events = stack.unmeteredWiring().recordEvents(PublishedEvents.all());
        try {
            return StreamRecord.read(StreamBatch.of(tickets)).stream()
                    .flatMap(record -> events.of(record, events.batch()).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sell(int player) {
        GatewayCall.post(
                        shop.secret(),
                        Json.object()
                                .put("email", "somebody.with.a.name." + player + "@example.com")
                                .put("userId", "partner-user-" + player)
                                .put("lotterySlug", shop.slug())
                                .put(
                                        "lines",
                                        IntStream.rangeClosed(1, lines)
                                                .mapToObj(line ->
                                                        Map.of(
                                                                "main",
                                                                List.of(line, 23, 37, 48, 61),
                                                                "bonus",
                                                                List.of(line)))
                                                .toList()))
                .to(enter, 201);
    }
}
