package fairdraw.functions.installation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.installation.FakeQueues.Received;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import fairdraw.functions.triggers.CompleteCartsFunction;
import fairdraw.functions.triggers.EvaluateEntriesFunction;
import fairdraw.functions.triggers.FillDirectoryFunction;
import fairdraw.functions.triggers.PlanDrawsFunction;
import fairdraw.functions.triggers.PublishEventsFunction;
import fairdraw.functions.triggers.QueueEvent;
import fairdraw.functions.triggers.RedriveRecordsFunction;
import fairdraw.functions.triggers.RunSegmentFunction;
import fairdraw.functions.triggers.StreamEvent;
import fairdraw.functions.triggers.SweepDrawsFunction;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The work of AWS in the background, as time passes: it hands what is new in tables to the readers
 * of their streams, events to queues, messages to their consumers, and invokes the sweeps.
 */
public final class Background {

    private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

    /** The seconds after which a reader of a stream gets a batch again. */
    private static final int AGAIN = 10;

    private static final int MINUTE = 60;

    private static final Map<String, Function<Wiring, RequestStreamHandler>> CONSUMERS =
            Map.of(
                    "AdvanceQueue", AdvanceDrawFunction::new,
                    "SegmentsQueue", RunSegmentFunction::new,
                    "CartsQueue", CompleteCartsFunction::new,
                    "EntriesQueue", EvaluateEntriesFunction::new,
                    "ParkedRecordsQueue", RedriveRecordsFunction::new);

    private static final Function<Wiring, RequestStreamHandler> PUBLISH =
            PublishEventsFunction::new;
    private static final Function<Wiring, RequestStreamHandler> FILL = FillDirectoryFunction::new;
    private static final List<Function<Wiring, RequestStreamHandler>> SWEEPS =
            List.of(SweepDrawsFunction::new, PlanDrawsFunction::new);

    private static final Map<String, Set<String>> STREAMED =
            Map.of(
                    "Draws", Set.of("ticket", "participation"),
                    "Campaigns", Set.of("entry"),
                    "Carts", Set.of("cart"));

    /** A batch that a reader has not worked off yet. */
    private record Batch(Function<Wiring, RequestStreamHandler> reader, StreamEvent records) {}

    private record Delivery(String queue, String body, Optional<String> group) {}

    private final Installation installation;
    private final Set<String> seen = new HashSet<>();
    private final List<Batch> batches = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Map<Function<Wiring, RequestStreamHandler>, RequestStreamHandler> environments =
            new HashMap<>();
    private Set<String> away = Set.of();
    private int seconds;

    public Background(Installation installation) {
        this.installation = installation;
    }

    /** Lets tables, queues and services be away, and functions start anew. */
    public void lose(Set<String> resources) {
        away = resources;
        environments.clear();
        installation.outages().beginAtOnce(resources);
    }

    /** Lets everything be there again. */
    public void mend() {
        away = Set.of();
        installation.outages().beginAtOnce(Set.of());
    }

    /** Lets a stream show what is new in a table. */
    public void stream() {
        STREAMED.forEach((table, types) -> {
            var records = new StreamEvent();
            for (Map<String, AttributeValue> item :
                    installation.dynamoDb().scan(scan -> scan.tableName(table)).items()) {
                @Nullable AttributeValue type = item.get("type");
                if (type != null && types.contains(type.s()) && seen.add(key(table, item))) {
                    records.inserted(item);
                }
            }
            if (!records.records().isEmpty()) {
                batches.add(new Batch(PUBLISH, records));
                if (table.equals("Draws")) {
                    batches.add(new Batch(FILL, records));
                }
            }
        });
    }

    private static String key(String table, Map<String, AttributeValue> item) {
        return table + item.get("pk") + item.get("sk");
    }

    /** Whether every reader has worked off its stream and every event is in its queue. */
    public boolean isTold() {
        return batches.isEmpty() && deliveries.isEmpty();
    }

    /** Lets some seconds pass, a divisor of ten, and does at their end what was due in them. */
    public void pass(int time) {
        installation.clock().forward(Duration.ofSeconds(time));
        seconds += time;
        if (seconds % AGAIN < time) {
            batches.removeIf(
                    batch -> run(batch.reader(), batch.records().json()).equals(NO_FAILURES));
        }
        installation.published().forEach(this::route);
        deliveries.removeIf(this::isDelivered);
        if (seconds % MINUTE < time) {
            SWEEPS.forEach(sweep -> run(sweep, InputStream.nullInputStream()));
        }
        CONSUMERS.forEach(this::consume);
    }

    private void route(String detail) {
        Map<String, @Nullable Object> event;
        try {
            event =
                    JsonTree.members(
                            Objects.requireNonNull(
                                    JsonTree.read(detail.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Optional<String> group = Optional.of(String.valueOf(event.get("organisation")));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("detail", event);
        String body = Json.text(told);
        deliveries.add(new Delivery("WebhookQueue", body, group));
        switch (String.valueOf(event.get("type"))) {
            case "entry.received" -> deliveries.add(new Delivery("EntriesQueue", body, group));
            case "cart.recorded" -> deliveries.add(new Delivery("CartsQueue", body, group));
            default -> {}
        }
    }

    private boolean isDelivered(Delivery delivery) {
        if (away.contains(delivery.queue())) {
            return false;
        }
        installation
                .queues()
                .send(delivery.queue(), delivery.body(), delivery.group(), Optional.empty());
        return true;
    }

    private void consume(String queue, Function<Wiring, RequestStreamHandler> consumer) {
        if (away.contains(queue)) {
            return;
        }
        FakeQueues queues = installation.queues();
        for (Optional<Received> next = queues.receive(queue);
                next.isPresent();
                next = queues.receive(queue)) {
            Received message = next.get();
            var event =
                    new QueueEvent()
                            .add(
                                    message.id(),
                                    message.id(),
                                    message.body(),
                                    message.times(),
                                    message.group());
            if (run(consumer, event.json()).equals(NO_FAILURES)) {
                queues.delete(queue, message.id());
            }
        }
    }

    /** Invokes a function and returns its answer; empty if it failed. */
    private String run(Function<Wiring, RequestStreamHandler> function, InputStream event) {
        RequestStreamHandler handler =
                environments.computeIfAbsent(function, _ -> function.apply(installation.wiring()));
        try {
            return new String(installation.run(_ -> handler, event), StandardCharsets.UTF_8);
        } catch (RuntimeException failed) {
            return "";
        }
    }
}
