package fairdraw.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.Names;
import fairdraw.engines.RuleDefinition;
import fairdraw.engines.Template;
import fairdraw.local.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** EventBridge: PutEvents, and the template's rules by AWS's own matcher. */
final class EventBus implements AwsService {
    private static final int MOST_ENTRIES = 10;

    private final Map<String, EventRules> buses = new HashMap<>();
    private final Map<String, List<String>> targets = new HashMap<>();
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
        ArrayNode results = Json.array();
        int failed = 0;
        for (JsonNode entry : entries) {
            ObjectNode result = put(entry);
            failed += result.has("ErrorCode") ? 1 : 0;
            results.add(result);
        }
        ObjectNode answer = Json.object().put("FailedEntryCount", failed);
        answer.set("Entries", results);
        return AwsAnswer.of(answer);
    }

    private ObjectNode put(JsonNode entry) throws InterruptedException {
        String id = ids.get();
        JsonNode detail;
        try {
            detail = Json.parse(entry.path("Detail").asText());
        } catch (IllegalArgumentException e) {
            return Json.object()
                    .put("ErrorCode", "MalformedDetail")
                    .put("ErrorMessage", "Detail is malformed.");
        }
        if (!detail.isObject() || entry.path("Source").asText().isEmpty()) {
            return Json.object()
                    .put("ErrorCode", "InvalidArgument")
                    .put("ErrorMessage", "Source and an object as Detail are required.");
        }
        String bus = Names.idIn(entry.path("EventBusName").asText("default"));
        EventRules rules = buses.get(bus);
        if (rules != null) {
            String event = event(entry, detail, id).toString();
            try {
                for (String rule : rules.matching(event)) {
                    for (String target : targets.getOrDefault(rule, List.of())) {
                        delivery.deliver(target, event);
                    }
                }
            } catch (EngineFailure | InvocationFailed e) {
                return Json.object()
                        .put("ErrorCode", "InternalFailure")
                        .put("ErrorMessage", String.valueOf(e.getMessage()));
            }
        }
        return Json.object().put("EventId", id);
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
