package fairdraw.functions.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fairdraw.domain.ids.Id;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a JSON object, which is written in exactly the order of its members.
 *
 * <p>Values may be strings, numbers (int, long, BigDecimal within the bound of {@link JsonNumber}),
 * booleans, null, instants (as {@link IsoTime}), {@link Id}s, UUIDs, optionals (null if empty),
 * texts that are already JSON ({@link Verbatim}), other {@code Json}s, maps and iterables of these.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int REPLACEMENT = 0xFFFD;

    /** A JSON text that is written unchanged, with its white space and its numbers. */
    public record Verbatim(String json) {}

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    private final boolean inSeconds;

    private Json(boolean inSeconds) {
        this.inSeconds = inSeconds;
    }

    /** Creates an object without members. */
    public static Json object() {
        return new Json(false);
    }

    /**
     * Creates an object of a published answer: instants in it and below are truncated to whole
     * seconds, as in every published sample.
     */
    public static Json published() {
        return new Json(true);
    }

    /** Creates an object with these members, in their order. */
    public static Json of(Map<String, ? extends @Nullable Object> members) {
        Json json = new Json(false);
        json.members.putAll(members);
        return json;
    }

    /** Adds a member; an empty optional or null is written as null. */
    public Json put(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member if it has a value. */
    public Json putIfPresent(String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present));
        return this;
    }

    /** Adds all members of another object after those of this one. */
    public Json putAll(Json other) {
        members.putAll(other.members);
        return this;
    }

    /** Returns the JSON text, without any white space. */
    @Override
    public String toString() {
        return text(this);
    }

    /** Returns the JSON text of any value that a member may have. */
    public static String text(@Nullable Object value) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            write(generator, value, false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    private static void write(JsonGenerator to, @Nullable Object value, boolean inSeconds)
            throws IOException {
        switch (value) {
            case null -> to.writeNull();
            case String text -> to.writeString(unicode(text));
            case Integer number -> to.writeNumber(number);
            case Long number -> to.writeNumber(number);
            case BigDecimal number -> to.writeNumber(text(number));
            case Boolean flag -> to.writeBoolean(flag);
            case Instant instant ->
                    to.writeString(inSeconds ? IsoTime.inSeconds(instant) : IsoTime.text(instant));
            case Id id -> to.writeString(unicode(id.text()));
            case UUID id -> to.writeString(id.toString());
            case Verbatim text -> to.writeRawValue(text.json());
            case Optional<?> optional -> write(to, optional.orElse(null), inSeconds);
            case OptionalInt number ->
                    write(to, number.isPresent() ? number.getAsInt() : null, inSeconds);
            case Json object -> write(to, object.members, inSeconds || object.inSeconds);
            case Map<?, ?> members -> {
                to.writeStartObject();
                for (var member : members.entrySet()) {
                    to.writeFieldName(unicode((String) member.getKey()));
                    write(to, member.getValue(), inSeconds);
                }
                to.writeEndObject();
            }
            case Iterable<?> elements -> {
                to.writeStartArray();
                for (var element : elements) {
                    write(to, element, inSeconds);
                }
                to.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    /** Returns the digits and the exponent as they came, never expanded. */
    private static String text(BigDecimal number) {
        if (!JsonNumber.isWithin(number)) {
            throw new IllegalArgumentException("a number that nobody would read");
        }
        return number.toString();
    }

    /**
     * Replaces half a surrogate pair, which has no UTF-8 form, with U+FFFD, as any encoder does.
     */
    private static String unicode(String text) {
        return text.codePoints().noneMatch(JsonTree::isHalf)
                ? text
                : text.codePoints()
                        .map(each -> JsonTree.isHalf(each) ? REPLACEMENT : each)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }
}
