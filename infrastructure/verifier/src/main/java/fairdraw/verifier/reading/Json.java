package fairdraw.verifier.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A JSON value of the protocol, whose documents hold no fractions. */
public sealed interface Json {

    /** An object: members by name, in the order of their names' UTF-16 code units. */
    record Obj(SortedMap<String, Json> members) implements Json {}

    /** A list of values. */
    record Arr(List<Json> values) implements Json {}

    /** A string. */
    record Text(String value) implements Json {}

    /** A whole number. */
    record Whole(long value) implements Json {}

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** The null value. */
    record Null() implements Json {}

    /** Reads one value; refuses fractions, repeated members and anything after the value. */
    static Json parse(byte[] text) throws Refuted {
        JsonFactory factory =
                JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try (JsonParser parser = factory.createParser(text)) {
            Json value = value(parser, parser.nextToken());
            Refuted.unless(parser.nextToken() == null, "something follows the JSON value");
            return value;
        } catch (IOException notJson) {
            throw new Refuted("not JSON: " + firstLine(notJson));
        }
    }

    private static Json value(JsonParser parser, @Nullable JsonToken token)
            throws IOException, Refuted {
        if (token == null) {
            throw new Refuted("the JSON ends too early");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Text(parser.getText());
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_TRUE -> new Bool(true);
            case VALUE_FALSE -> new Bool(false);
            case VALUE_NULL -> new Null();
            case VALUE_NUMBER_FLOAT -> throw new Refuted("a number with a fraction or an exponent");
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new Refuted("the JSON is broken off");
        };
    }

    private static Json whole(JsonParser parser) throws IOException, Refuted {
        Refuted.unless(!parser.getText().equals("-0"), "a zero with a sign");
        return new Whole(parser.getLongValue());
    }

    private static Json object(JsonParser parser) throws IOException, Refuted {
        SortedMap<String, Json> members = new TreeMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return new Obj(members);
    }

    private static Json array(JsonParser parser) throws IOException, Refuted {
        List<Json> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            values.add(value(parser, token));
        }
        return new Arr(values);
    }

    private static String firstLine(IOException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
