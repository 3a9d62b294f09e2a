package fairdraw.functions.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly into maps, lists, strings, {@link Long}s, {@link BigDecimal}s, booleans and
 * nulls.
 */
public final class JsonTree {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    .maxNumberLength(100)
                                    .build())
                    .build();

    private JsonTree() {}

    /**
     * The one value of this text.
     *
     * @throws IOException when it is not one JSON value, repeats a member, is nested deeper than
     *     64, or holds half a surrogate pair or an exponent of more than an int
     */
    public static @Nullable Object read(InputStream json) throws IOException {
        try (var parser = FACTORY.createParser(json)) {
            return whole(parser);
        }
    }

    /** Like {@link #read(InputStream)}, of UTF-8 bytes. */
    public static @Nullable Object read(byte[] json) throws IOException {
        // A string and not the bytes: the parser would guess UTF-16 and UTF-32 as well.
        try (var parser = FACTORY.createParser(new String(json, StandardCharsets.UTF_8))) {
            return whole(parser);
        }
    }

    /** The members of an object read by this class. */
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
            case VALUE_STRING -> unicode(parser, parser.getText());
            case VALUE_NUMBER_INT ->
                    parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                            ? decimal(parser)
                            : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new JsonParseException(parser, "not a value");
        };
    }

    private static BigDecimal decimal(JsonParser parser) throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException tooFar) {
            throw new JsonParseException(parser, "an exponent beyond any number", tooFar);
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = unicode(parser, parser.currentName());
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

    /** Half a surrogate pair has no UTF-8 form, so no table could hold it. */
    private static String unicode(JsonParser parser, String text) throws IOException {
        if (text.codePoints().anyMatch(JsonTree::isHalf)) {
            throw new JsonParseException(parser, "half a surrogate pair");
        }
        return text;
    }

    private static boolean isHalf(int codePoint) {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }
}
