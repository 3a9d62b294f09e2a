package fairdraw.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.template.Names;
import fairdraw.engines.template.RuleDefinition;
import fairdraw.engines.template.Template;
import fairdraw.local.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** EventBridge: the operation PutEvents, and the template's rules by AWS's own matcher. */
final class EventBus implements AwsService {
    private static final int MOST_ENTRIES = 10;

    private final Map<String, EventRules> buses = new HashMap<>();
    private final Map<String, List<RuleDefinition.Target>> targets = new HashMap<>();
    private final Targets delivery;
    private final String region;
    private final Supplier<String> ids;
    private final InstantSource clock;

    EventBus(
            Template template,
            Targets delivery,
            String region,
            Supplier<String> ids,
            InstantSource clock) {
        this.delivery = delivery;
        this.region = region;
        this.ids = ids;
        this.clock = clock;
        for (RuleDefinition rule : template.rules()) {
            buses.computeIfAbsent(rule.bus(), name -> new EventRules())
                    .add(rule.id(), rule.pattern());
            targets.put(rule.id(), rule.targets());
        }
    }

    @Override
    public AwsAnswer answer(AwsCall call) throws InterruptedException {
        if (!call.operation().equals("PutEvents")) {
            throw new AwsFailure(400, "ValidationException", call.operation() + " is not served");
        }
        JsonNode entries = call.json().path("Entries");
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new AwsFailure(400, "ValidationException", "from 1 to 10 entries");
        }
        List<ObjectNode> results = new ArrayList<>();
        Map<RuleDefinition.Target, List<Outgoing>> byTarget = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            ObjectNode result = Json.object();
            results.add(result);
            route(entry, result, byTarget);
        }
        for (Map.Entry<RuleDefinition.Target, List<Outgoing>> target : byTarget.entrySet()) {
            deliver(target.getKey(), target.getValue());
        }
        ObjectNode answer =
                Json.object()
                        .put(
                                "FailedEntryCount",
                                results.stream().filter(result -> result.has("ErrorCode")).count());
        answer.putArray("Entries").addAll(results);
        return AwsAnswer.of(answer);
    }

    /** An event on its way, and its result for the sender. */
    private record Outgoing(String event, ObjectNode result) {}

    /** Finds the targets of an entry and fills its result in. */
    private void route(
            JsonNode entry,
            ObjectNode result,
            Map<RuleDefinition.Target, List<Outgoing>> byTarget) {
        JsonNode detail;
        try {
            detail = Json.parse(entry.path("Detail").asText());
        } catch (IllegalArgumentException e) {
            refuse(result, "MalformedDetail", "Detail is malformed.");
            return;
        }
        if (!detail.isObject() || entry.path("Source").asText().isEmpty()) {
            refuse(result, "InvalidArgument", "Source and an object as Detail are required.");
            return;
        }
        String id = ids.get();
        result.put("EventId", id);
        EventRules rules = buses.get(Names.idIn(entry.path("EventBusName").asText("default")));
        if (rules == null) {
            return;
        }
        String event = Json.ascii(event(entry, detail, id));
        for (String rule : rules.matching(event)) {
            for (RuleDefinition.Target target : targets.getOrDefault(rule, List.of())) {
                byTarget.computeIfAbsent(target, first -> new ArrayList<>())
                        .add(new Outgoing(event, result));
            }
        }
    }

    private void deliver(RuleDefinition.Target target, List<Outgoing> outgoing)
            throws InterruptedException {
        try {
            delivery.deliver(
                    target.arn(),
                    outgoing.stream()
                            .map(each -> new Targets.Payload(each.event(), group(target, each)))
                            .toList());
        } catch (EngineFailure | InvocationFailed e) {
            outgoing.forEach(each ->
                    refuse(each.result(), "InternalFailure", String.valueOf(e.getMessage())));
        }
    }

    /** Returns the group of a message; a path is replaced by what is at it in the event. */
    private static Optional<String> group(RuleDefinition.Target target, Outgoing outgoing) {
        return target.group()
                .map(group ->
                        group.startsWith("$.")
                                ? Json.parse(outgoing.event())
                                        .at(group.substring(1).replace('.', '/'))
                                        .asText()
                                : group)
                .filter(group -> !group.isEmpty());
    }

    private static void refuse(ObjectNode result, String code, String message) {
        result.removeAll().put("ErrorCode", code).put("ErrorMessage", message);
    }

    private ObjectNode event(JsonNode entry, JsonNode detail, String id) {
        Instant time =
                entry.has("Time")
                        ? Instant.ofEpochMilli(Math.round(entry.get("Time").asDouble() * 1_000))
                        : clock.instant();
        ObjectNode event =
                Json.object()
                        .put("version", "0")
                        .put("id", id)
                        .put("detail-type", entry.path("DetailType").asText())
                        .put("source", entry.path("Source").asText())
                        .put("account", Names.ACCOUNT)
                        .put(
                                "time",
                                DateTimeFormatter.ISO_INSTANT.format(
                                        time.truncatedTo(ChronoUnit.SECONDS)))
                        .put("region", region);
        event.set("resources", entry.has("Resources") ? entry.get("Resources") : Json.array());
        event.set("detail", detail);
        return event;
    }
}
