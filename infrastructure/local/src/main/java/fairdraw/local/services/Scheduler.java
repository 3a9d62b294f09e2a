package fairdraw.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.template.Names;
import fairdraw.local.json.Json;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The operations of EventBridge Scheduler on schedules, which {@link Timetable} keeps and fires.
 */
final class Scheduler implements AwsService {
    private static final String DEFAULT_GROUP = "default";
    private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-_.]{1,64}");

    private final Timetable timetable;
    private final Set<String> groups;
    private final String region;

    Scheduler(Timetable timetable, List<String> groups, String region) {
        this.timetable = timetable;
        this.groups = new HashSet<>(groups);
        this.groups.add(DEFAULT_GROUP);
        this.region = region;
    }

    @Override
    public AwsAnswer answer(AwsCall call) {
        String path = call.uri().getPath();
        Map<String, String> query = query(call.uri());
        if (path.equals("/schedules") && call.method().equals("GET")) {
            return list(query);
        }
        if (!path.startsWith("/schedules/")) {
            throw invalid(call.method() + " " + path + " is not served");
        }
        String name = path.substring("/schedules/".length());
        return switch (call.method()) {
            case "POST" -> create(name, (ObjectNode) call.json());
            case "PUT" -> update(name, (ObjectNode) call.json());
            case "GET" -> get(name, group(query.getOrDefault("groupName", DEFAULT_GROUP)));
            case "DELETE" -> delete(name, group(query.getOrDefault("groupName", DEFAULT_GROUP)));
            default -> throw invalid(call.method() + " is not served");
        };
    }

    private synchronized AwsAnswer create(String name, ObjectNode schedule) {
        String group = check(name, schedule);
        JsonNode existing = timetable.find(key(group, name)).orElse(null);
        if (existing != null) {
            // A repetition of the same request is no conflict.
            String token = schedule.path("ClientToken").asText();
            if (token.isEmpty() || !token.equals(existing.path("ClientToken").asText())) {
                throw new AwsFailure(
                        409, "ConflictException", "Schedule " + name + " already exists.");
            }
            return arn(group, name);
        }
        timetable.put(key(group, name), schedule);
        return arn(group, name);
    }

    private synchronized AwsAnswer update(String name, ObjectNode schedule) {
        String group = check(name, schedule);
        if (timetable.find(key(group, name)).isEmpty()) {
            throw missing(name);
        }
        timetable.put(key(group, name), schedule);
        return arn(group, name);
    }

    private AwsAnswer get(String name, String group) {
        ObjectNode schedule = timetable.find(key(group, name)).orElseThrow(() -> missing(name));
        schedule.remove(List.of("due", "ClientToken"));
        return AwsAnswer.of(
                schedule.put("Arn", arnOf(group, name)).put("GroupName", group).put("Name", name));
    }

    private synchronized AwsAnswer delete(String name, String group) {
        if (!timetable.remove(key(group, name))) {
            throw missing(name);
        }
        return AwsAnswer.of(Json.object());
    }

    private AwsAnswer list(Map<String, String> query) {
        ArrayNode found = Json.array();
        String prefix = query.getOrDefault("NamePrefix", "");
        for (Map.Entry<String, ObjectNode> entry : timetable.all()) {
            String group = entry.getKey().substring(0, entry.getKey().indexOf('/'));
            String name = entry.getKey().substring(group.length() + 1);
            if (query.getOrDefault("ScheduleGroup", group).equals(group)
                    && name.startsWith(prefix)) {
                ObjectNode summary =
                        Json.object()
                                .put("Arn", arnOf(group, name))
                                .put("GroupName", group)
                                .put("Name", name)
                                .put("State", entry.getValue().path("State").asText("ENABLED"));
                summary.putObject("Target")
                        .put("Arn", entry.getValue().path("Target").path("Arn").asText());
                found.add(summary);
            }
        }
        ObjectNode answer = Json.object();
        answer.set("Schedules", found);
        return AwsAnswer.of(answer);
    }

    /** Checks a schedule as Scheduler does and returns its group. */
    private String check(String name, JsonNode schedule) {
        if (!NAME.matcher(name).matches()) {
            throw invalid("Name does not match " + NAME);
        }
        if (!schedule.path("FlexibleTimeWindow").has("Mode")) {
            throw invalid("FlexibleTimeWindow is required");
        }
        if (ScheduleExpression.parse(
                        schedule.path("ScheduleExpression").asText(),
                        schedule.path("ScheduleExpressionTimezone").asText("UTC"))
                .isEmpty()) {
            throw invalid(
                    "Invalid Schedule Expression " + schedule.path("ScheduleExpression").asText());
        }
        String target = schedule.path("Target").path("Arn").asText();
        if (!Targets.accept(target) || !schedule.path("Target").has("RoleArn")) {
            throw invalid("Target needs the Arn of a queue or function, and a RoleArn");
        }
        return group(schedule.path("GroupName").asText(DEFAULT_GROUP));
    }

    private String group(String name) {
        if (!groups.contains(name)) {
            throw new AwsFailure(
                    404,
                    "ResourceNotFoundException",
                    "Schedule group " + name + " does not exist.");
        }
        return name;
    }

    private static String key(String group, String name) {
        return group + "/" + name;
    }

    private AwsAnswer arn(String group, String name) {
        return AwsAnswer.of(Json.object().put("ScheduleArn", arnOf(group, name)));
    }

    private String arnOf(String group, String name) {
        return "arn:aws:scheduler:"
                + region
                + ":"
                + Names.ACCOUNT
                + ":schedule/"
                + group
                + "/"
                + name;
    }

    private static AwsFailure missing(String name) {
        return new AwsFailure(
                404, "ResourceNotFoundException", "Schedule " + name + " does not exist.");
    }

    private static AwsFailure invalid(String message) {
        return new AwsFailure(400, "ValidationException", message);
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return parameters;
    }
}
