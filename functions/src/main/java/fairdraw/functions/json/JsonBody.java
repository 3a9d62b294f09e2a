package fairdraw.functions.json;

import fairdraw.fairness.leaves.Opening;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a request, read member by member.
 *
 * <p>Faults are collected rather than thrown: the reader gets a placeholder of the type and goes
 * on, and at its end the request is refused with all of them. Null counts as absent, and so does
 * the empty string where a member is optional. Lengths are in Unicode characters.
 */
public final class JsonBody {
    private final JsonMembers members;
    private final List<JsonBody> inner = new ArrayList<>();

    private JsonBody(JsonMembers members) {
        this.members = members;
    }

    /** Reads the object in these bytes; no bytes at all make an object that lacks everything. */
    public static JsonBody of(byte[] bytes) {
        return bytes.length == 0 ? of(Map::of) : of(() -> JsonTree.read(bytes));
    }

    private interface Reading {
        @Nullable Object tree() throws IOException;
    }

    private static JsonBody of(Reading reading) {
        try {
            if (reading.tree() instanceof Map<?, ?> object) {
                return new JsonBody(
                        new JsonMembers("", JsonTree.members(object), new LinkedHashMap<>()));
            }
        } catch (BadJson bad) {
            throw bad.told();
        } catch (IOException _) {
            // Reported below without the parser's words, which may quote the body.
        }
        throw noObject();
    }

    public static BadInput noObject() {
        return BadInput.mustBe("body", "a JSON object");
    }

    /**
     * Returns the result of reading a JSON object that did not come as a request.
     *
     * @throws BadInput with all faults that the reader found, or if it is not a JSON object
     */
    public static <T> T read(String json, Function<JsonBody, T> reader) {
        JsonBody body = json.isEmpty() ? of(Map::of) : of(() -> JsonTree.read(json));
        return body.read(reader, false);
    }

    public <T> T read(Function<JsonBody, T> reader, boolean strict) {
        try {
            T result = reader.apply(this);
            if (strict) {
                refuseUnasked();
            }
            if (members.errors().isEmpty()) {
                return result;
            }
        } catch (IllegalArgumentException failure) {
            // A placeholder may break the rules of the type that it is read into.
            if (members.errors().isEmpty()) {
                throw failure;
            }
        }
        throw new BadInput(members.errors());
    }

    private void refuseUnasked() {
        members.refuseUnasked();
        inner.forEach(JsonBody::refuseUnasked);
    }

    /** Whether every member is null or the empty string. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whether the member is present and not null. */
    public boolean has(String name) {
        return members.has(name);
    }

    /** Whether the member is present and neither null nor the empty string. */
    public boolean says(String name) {
        return members.says(name);
    }

    /** Whether the member is present and null. */
    public boolean isNull(String name) {
        return members.isNull(name);
    }

    /** Returns the member as {@link JsonTree} reads it, including the empty string. */
    public Optional<Object> value(String name) {
        return members.value(name);
    }

    /** Reads a required string, possibly empty. */
    public String text(String name) {
        return members.required(name, () -> optionalText(name), "");
    }

    /** Reads a required string that is not blank and has at most this many characters. */
    public String text(String name, int maximum) {
        return members.required(name, () -> optionalText(name, maximum), "");
    }

    /** Reads an optional string. */
    public Optional<String> optionalText(String name) {
        return members.typed(name, String.class, "a string");
    }

    /** Reads an optional string that is not blank and has at most this many characters. */
    public Optional<String> optionalText(String name, int maximum) {
        return members.accepted(
                name,
                optionalText(name),
                text -> !text.isBlank() && text.codePointCount(0, text.length()) <= maximum,
                "1 to " + maximum + " characters");
    }

    /** Reads the text that an entrant may salt their entry with; empty without one. */
    public String salt() {
        return optionalText("salt", Opening.MOST_SALT).orElse("");
    }

    /** Reads a required whole number within these bounds. */
    public long integer(String name, long minimum, long maximum) {
        return members.required(name, () -> optionalInteger(name, minimum, maximum), minimum);
    }

    /** Reads an optional whole number within these bounds. */
    public Optional<Long> optionalInteger(String name, long minimum, long maximum) {
        var what = "a whole number from " + minimum + " to " + maximum;
        return members.accepted(
                name,
                members.formed(name, JsonNumber::whole, what),
                number -> minimum <= number && number <= maximum,
                what);
    }

    /** Reads an optional number, exactly as it was sent. */
    public Optional<BigDecimal> optionalNumber(String name) {
        return members.formed(name, JsonNumber::exact, "a number");
    }

    /** Reads a required list of strings. */
    public List<String> texts(String name) {
        return members.required(name, () -> members.list(name, String.class, "strings"), List.of());
    }

    /** Reads a required list of whole numbers. */
    public List<Long> integers(String name) {
        return members.required(
                name, () -> members.list(name, JsonNumber::whole, "whole numbers"), List.of());
    }

    /** Reads a required boolean. */
    public boolean flag(String name) {
        return members.required(name, () -> optionalFlag(name), false);
    }

    /** Reads an optional boolean. */
    public Optional<Boolean> optionalFlag(String name) {
        return members.typed(name, Boolean.class, "true or false");
    }

    /** Reads a required instant in ISO 8601 with its offset from UTC, truncated to milliseconds. */
    public Instant instant(String name) {
        return members.required(name, () -> optionalInstant(name), Instant.EPOCH);
    }

    /**
     * Reads an optional instant in ISO 8601 with its offset from UTC, truncated to milliseconds.
     */
    public Optional<Instant> optionalInstant(String name) {
        return instant(name, optionalText(name));
    }

    /** Reads an optional list of instants. */
    public Optional<List<Instant>> optionalInstants(String name) {
        return members.list(name, String.class, "instants")
                .map(texts ->
                        texts.stream()
                                .map(text -> instant(name, Optional.of(text)))
                                .flatMap(Optional::stream)
                                .toList());
    }

    private Optional<Instant> instant(String name, Optional<String> text) {
        var instant = text.flatMap(Rfc3339::parse).map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        if (text.isPresent() && instant.isEmpty()) {
            refuse(name, "an ISO 8601 time such as 2026-07-01T12:00:00Z");
        }
        return instant;
    }

    /** Reads a required word that stands for one of these values. */
    public <T> T choice(String name, List<T> values, Function<T, String> word) {
        return members.required(name, () -> optionalChoice(name, values, word), values.getFirst());
    }

    /** Reads an optional word that stands for one of these values. */
    public <T> Optional<T> optionalChoice(String name, List<T> values, Function<T, String> word) {
        var text = optionalText(name);
        var chosen =
                text.flatMap(
                        sent -> values.stream().filter(v -> word.apply(v).equals(sent)).findAny());
        if (text.isPresent() && chosen.isEmpty()) {
            refuse(
                    name,
                    values.stream().map(word).collect(Collectors.joining(", ", "one of ", "")));
        }
        return chosen;
    }

    /** Reads an optional list of words that stand for some of these values. */
    public <T> Optional<List<T>> optionalChoices(
            String name, List<T> values, Function<T, String> word) {
        var sent = members.list(name, String.class, "words");
        var known = values.stream().map(word).toList();
        if (sent.filter(words -> !known.containsAll(words)).isPresent()) {
            refuse(name, "words of " + String.join(", ", known));
        }
        return sent.map(words ->
                values.stream().filter(value -> words.contains(word.apply(value))).toList());
    }

    /** Reads a required object. */
    public JsonBody object(String name) {
        return members.required(name, () -> optionalObject(name), new JsonBody(members.none(name)));
    }

    /** Reads an optional object. */
    public Optional<JsonBody> optionalObject(String name) {
        return members.formed(name, JsonMembers::object, "an object")
                .map(object -> within(members.field(name), object));
    }

    /** Reads an optional object as {@link JsonTree} does; any content is accepted. */
    public Optional<Map<String, @Nullable Object>> optionalTree(String name) {
        return members.formed(name, JsonMembers::object, "an object").map(JsonTree::members);
    }

    /** Reads a required list of objects. */
    public List<JsonBody> objects(String name) {
        return members.required(name, () -> optionalObjects(name), List.of());
    }

    /** Reads an optional list of objects. */
    public Optional<List<JsonBody>> optionalObjects(String name) {
        return members.list(name, JsonBody::map, "objects")
                .map(list ->
                        IntStream.range(0, list.size())
                                .mapToObj(i ->
                                        within(members.field(name) + "[" + i + "]", list.get(i)))
                                .toList());
    }

    /** Refuses a member because it is not {@code what}. */
    public void refuse(String name, String what) {
        members.refuse(name, what);
    }

    /** Refuses the object because it lacks a member. */
    public void missing(String name) {
        members.missing(name);
    }

    private static Optional<Object> map(Object element) {
        return Optional.of(element).filter(Map.class::isInstance);
    }

    private JsonBody within(String innerPath, Object object) {
        var body = new JsonBody(members.within(innerPath, object));
        inner.add(body);
        return body;
    }
}
