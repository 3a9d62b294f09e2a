package fairdraw.functions.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
 * <p>What is wrong is gathered rather than thrown: a reader then gets a placeholder of the type and
 * goes on, and the request is refused with everything at its end. Null counts as absent, and so
 * does the empty text where a member may be absent. Lengths are in characters of Unicode.
 */
public final class JsonBody {
    private final JsonMembers members;
    private final List<JsonBody> inner = new ArrayList<>();

    private JsonBody(JsonMembers members) {
        this.members = members;
    }

    /** The object in these bytes; without any, one that lacks everything. */
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
                        new JsonMembers("", JsonTree.members(object), new ArrayList<>()));
            }
        } catch (BadJson bad) {
            throw bad.told();
        } catch (IOException _) {
            // Told below, without the parser's words: they may quote the body.
        }
        throw noObject();
    }

    public static BadInput noObject() {
        return BadInput.mustBe("body", "a JSON object");
    }

    /**
     * What the reader makes of a JSON object that did not come as a request.
     *
     * @throws BadInput with everything that the reader found wrong, or when it is not a JSON object
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
            // A placeholder may break the rules of the type it was meant for.
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

    /** Whether no member says anything. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whether the member is there and not null. */
    public boolean has(String name) {
        return members.has(name);
    }

    /** Whether the member is there, and neither null nor the empty text. */
    public boolean says(String name) {
        return members.says(name);
    }

    /** Whether the member is there and says that there is nothing. */
    public boolean isNull(String name) {
        return members.isNull(name);
    }

    /** The member as {@link JsonTree} reads it, the empty text too. */
    public Optional<Object> value(String name) {
        return members.value(name);
    }

    /** A required string, possibly empty. */
    public String text(String name) {
        return members.required(name, () -> optionalText(name), "");
    }

    /** A required string that is not blank and has at most so many characters. */
    public String text(String name, int maximum) {
        return members.required(name, () -> optionalText(name, maximum), "");
    }

    /** A string, if any. */
    public Optional<String> optionalText(String name) {
        return members.typed(name, String.class, "a string");
    }

    /** A string, if any, that is not blank and has at most so many characters. */
    public Optional<String> optionalText(String name, int maximum) {
        return members.accepted(
                name,
                optionalText(name),
                text -> !text.isBlank() && text.codePointCount(0, text.length()) <= maximum,
                "1 to " + maximum + " characters");
    }

    /** A required whole number within these bounds. */
    public long integer(String name, long minimum, long maximum) {
        return members.required(name, () -> optionalInteger(name, minimum, maximum), minimum);
    }

    /** A whole number within these bounds, if any. */
    public Optional<Long> optionalInteger(String name, long minimum, long maximum) {
        var what = "a whole number from " + minimum + " to " + maximum;
        return members.accepted(
                name,
                members.formed(name, JsonNumber::whole, what),
                number -> minimum <= number && number <= maximum,
                what);
    }

    /** A number, if any, exactly as it was sent. */
    public Optional<BigDecimal> optionalNumber(String name) {
        return members.formed(name, JsonNumber::exact, "a number");
    }

    /** A required list of strings. */
    public List<String> texts(String name) {
        return members.required(name, () -> members.list(name, String.class, "strings"), List.of());
    }

    /** A required list of whole numbers. */
    public List<Long> integers(String name) {
        return members.required(
                name, () -> members.list(name, JsonNumber::whole, "whole numbers"), List.of());
    }

    /** A required true or false. */
    public boolean flag(String name) {
        return members.required(name, () -> optionalFlag(name), false);
    }

    /** True or false, if any. */
    public Optional<Boolean> optionalFlag(String name) {
        return members.typed(name, Boolean.class, "true or false");
    }

    /** A required instant in ISO 8601 with its offset from UTC. */
    public Instant instant(String name) {
        return members.required(name, () -> optionalInstant(name), Instant.EPOCH);
    }

    /** An instant in ISO 8601 with its offset from UTC, if any. */
    public Optional<Instant> optionalInstant(String name) {
        return instant(name, optionalText(name));
    }

    /** A list of instants, if any. */
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

    /** A required word for one of these values. */
    public <T> T choice(String name, List<T> values, Function<T, String> word) {
        return members.required(name, () -> optionalChoice(name, values, word), values.getFirst());
    }

    /** A word for one of these values, if any. */
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

    /** A list of words for some of these values, if any. */
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

    /** A required object. */
    public JsonBody object(String name) {
        return members.required(name, () -> optionalObject(name), new JsonBody(members.none(name)));
    }

    /** An object, if any. */
    public Optional<JsonBody> optionalObject(String name) {
        return members.formed(name, JsonMembers::object, "an object")
                .map(object -> within(members.field(name), object));
    }

    /** An object, if any, as {@link JsonTree} reads it: whatever it holds is good. */
    public Optional<Map<String, @Nullable Object>> optionalTree(String name) {
        return members.formed(name, JsonMembers::object, "an object").map(JsonTree::members);
    }

    /** A required list of objects. */
    public List<JsonBody> objects(String name) {
        return members.required(name, () -> optionalObjects(name), List.of());
    }

    /** A list of objects, if any. */
    public Optional<List<JsonBody>> optionalObjects(String name) {
        return members.list(name, JsonBody::map, "objects")
                .map(list ->
                        IntStream.range(0, list.size())
                                .mapToObj(i ->
                                        within(members.field(name) + "[" + i + "]", list.get(i)))
                                .toList());
    }

    /** Refuses a member for not being {@code what}. */
    public void refuse(String name, String what) {
        members.refuse(name, what);
    }

    /** Refuses the object for lacking a member. */
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
