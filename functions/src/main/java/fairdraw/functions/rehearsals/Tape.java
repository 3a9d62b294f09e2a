package fairdraw.functions.rehearsals;

import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The recording of one request: the event, and what tables and services answered while the function
 * worked on it. Nothing on it was ever true of a deployment, so that it can be published.
 *
 * @param now the time at which it was recorded
 * @param event the gateway's event
 * @param status the status that the function answered
 * @param variables the environment in which it was recorded
 * @param heard the answers, in their order
 */
public record Tape(
        Instant now, String event, int status, Map<String, String> variables, List<Heard> heard) {

    /**
     * The answer to one call.
     *
     * @param operation as the header {@code X-Amz-Target} names it, or the method of the call
     * @param item the table and the key's attributes of a read of one item; empty for other calls
     */
    public record Heard(String operation, Optional<Item> item, int status, String answer) {

        /** Returns the service that was called. */
        String service() {
            int end = operation.indexOf('.');
            return end < 0 ? operation : operation.substring(0, end);
        }
    }

    /** A table's logical name and the names of its key's attributes. */
    public record Item(String table, List<String> key) {}

    /** Returns the tape of a function, if one was recorded. */
    public static Optional<Tape> of(Class<?> function) throws IOException {
        String place = "/rehearsals/" + function.getSimpleName() + ".json";
        try (@Nullable InputStream tape = Tape.class.getResourceAsStream(place)) {
            return tape == null ? Optional.empty() : Optional.of(read(tape));
        }
    }

    /** Returns the services that were called. */
    public Set<String> services() {
        return heard.stream().map(Heard::service).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the tables of which single items were read. */
    public Set<Item> read() {
        return heard.stream().flatMap(each -> each.item().stream()).collect(Collectors.toSet());
    }

    /** Reads a tape from its text. */
    public static Tape read(InputStream json) throws IOException {
        Map<String, @Nullable Object> tape = members(JsonTree.read(json));
        return new Tape(
                Instant.parse(text(tape, "now")),
                text(tape, "event"),
                number(tape, "status"),
                members(tape.get("variables")).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> String.valueOf(each.getValue()))),
                list(tape, "heard").stream().map(each -> heard(members(each))).toList());
    }

    private static Heard heard(Map<String, @Nullable Object> heard) {
        return new Heard(
                text(heard, "operation"),
                Optional.ofNullable(heard.get("item")).map(item -> item(members(item))),
                number(heard, "status"),
                text(heard, "answer"));
    }

    private static Item item(Map<String, @Nullable Object> item) {
        return new Item(
                text(item, "table"), list(item, "key").stream().map(String::valueOf).toList());
    }

    /** Returns the text of the tape, a line for each answer. */
    public String text() {
        return """
        {"now": %s,
         "event": %s,
         "status": %d,
         "variables": %s,
         "heard": [
        %s
        ]}
        """
                .formatted(
                        Json.text(now.toString()),
                        Json.text(event),
                        status,
                        Json.text(variables),
                        heard.stream().map(Tape::line).collect(Collectors.joining(",\n")));
    }

    private static String line(Heard heard) {
        return Json.object()
                .put("operation", heard.operation())
                .putIfPresent(
                        "item",
                        heard.item()
                                .map(item ->
                                        Json.object()
                                                .put("table", item.table())
                                                .put("key", item.key())))
                .put("status", heard.status())
                .put("answer", heard.answer())
                .toString();
    }

    private static Map<String, @Nullable Object> members(@Nullable Object object) {
        return JsonTree.members(Objects.requireNonNull(object));
    }

    private static List<?> list(Map<String, @Nullable Object> object, String name) {
        return (List<?>) Objects.requireNonNull(object.get(name));
    }

    private static String text(Map<String, @Nullable Object> object, String name) {
        return (String) Objects.requireNonNull(object.get(name));
    }

    private static int number(Map<String, @Nullable Object> object, String name) {
        return Math.toIntExact((Long) Objects.requireNonNull(object.get(name)));
    }
}
