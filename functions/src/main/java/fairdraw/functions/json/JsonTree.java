package fairdraw.functions.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import fairdraw.fairness.encoding.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A strict JSON parser that returns maps, lists, strings, {@link Long}s, {@link BigDecimal}s,
 * booleans and nulls.
 */
public final class JsonTree {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // A symbol table would fail on many colliding names and persist between calls.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    // Longer ones are refused below, with the member's name.
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    /** Every whole number of up to this many characters fits into a long. */
    private static final int LONG_LENGTH = 18;

    private JsonTree() {}

    /**
     * Parses the only value of this text.
     *
     * @throws IOException if it is not exactly one JSON value, repeats a member, is nested deeper
     *     than 64 levels, or contains half a surrogate pair or a number beyond the bound of {@link
     *     JsonNumber}
     */
    public static @Nullable Object read(String json) throws IOException {
        try (var parser = FACTORY.createParser(json)) {
            return whole(parser);
        }
    }

    /**
     * Parses bytes like {@link #read(String)}; they must be UTF-8, and a byte order mark is
     * ignored.
     */
    public static @Nullable Object read(byte[] json) throws IOException {
        // A string and not the bytes: the parser would guess UTF-16 and UTF-32 as well.
        return read(decoded(json));
    }

    /** Parses a stream like {@link #read(byte[])}. */
    public static @Nullable Object read(InputStream json) throws IOException {
        return read(json.readAllBytes());
    }

    private static String decoded(byte[] json) throws BadJson {
        try {
            return Utf8.decodeDocument(json);
        } catch (CharacterCodingException malformed) {
            throw new BadJson("body", "JSON in UTF-8");
        }
    }

    /** Returns the members of an object that this class has read. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> members(Object object) {
        return (Map<String, @Nullable Object>) object;
    }

    private static @Nullable Object whole(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new JsonParseException(parser, "nothing to read");
        }
        var value = value(parser);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more than one value");
        }
        return value;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> text(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new JsonParseException(parser, "not a value");
        };
    }

    private static Object number(JsonParser parser) throws IOException {
        if (parser.getTextLength() <= LONG_LENGTH
                && parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        var number =
                parser.getTextLength() > JsonNumber.LONGEST
                        ? Optional.<BigDecimal>empty()
                        : JsonNumber.read(parser.getText());
        if (number.isEmpty()) {
            throw new BadJson(field(parser.getParsingContext()), JsonNumber.WHAT);
        }
        boolean isLong =
                parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                        && JsonNumber.whole(number.get()).isPresent();
        return isLong ? (Object) number.get().longValueExact() : number.get();
    }

    /** Returns the path of the value at which the parser stands. */
    private static String field(JsonStreamContext at) {
        if (at.inRoot()) {
            return "body";
        }
        var outer = field(at.getParent());
        if (at.inArray()) {
            return outer + "[" + at.getCurrentIndex() + "]";
        }
        return at.getParent().inRoot() ? at.getCurrentName() : outer + "." + at.getCurrentName();
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        var elements = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    /**
     * Refuses half a surrogate pair, which has no UTF-8 form, so no table could store it; in a
     * member's name Jackson refuses it.
     */
    private static String text(JsonParser parser) throws IOException {
        var text = parser.getText();
        if (text.codePoints().anyMatch(JsonTree::isHalf)) {
            throw new BadJson(
                    field(parser.getParsingContext()), "text without half a surrogate pair");
        }
        return text;
    }

    public static boolean isHalf(int codePoint) {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }
}
