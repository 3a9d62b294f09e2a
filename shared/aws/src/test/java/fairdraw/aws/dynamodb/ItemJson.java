package fairdraw.aws.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as text, in the form of DynamoDB's own JSON. */
final class ItemJson {

    private ItemJson() {}

    /** Returns the text of an item, with a line for each attribute in the order of their names. */
    static String text(Map<String, AttributeValue> item) {
        return new TreeMap<>(item)
                .entrySet().stream()
                        .map(each -> '"' + each.getKey() + "\": " + text(each.getValue()))
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String text(AttributeValue attribute) {
        JsonWriter json = JsonWriter.create();
        value(json, attribute);
        return new String(json.getBytes(), StandardCharsets.UTF_8);
    }

    /** Returns the names of an item's attributes and, behind each, those within it. */
    static Set<String> names(Map<String, AttributeValue> item) {
        Set<String> names = new TreeSet<>();
        item.forEach((name, value) -> {
            names.add(name);
            within(value).forEach(inner -> names.add(name + '.' + inner));
        });
        return names;
    }

    private static Set<String> within(AttributeValue value) {
        return switch (value.type()) {
            case M -> names(value.m());
            case L ->
                    value.l().stream()
                            .flatMap(each -> within(each).stream())
                            .collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    private static void members(JsonWriter json, Map<String, AttributeValue> members) {
        json.writeStartObject();
        new TreeMap<>(members)
                .forEach((name, value) -> {
                    json.writeFieldName(name);
                    value(json, value);
                });
        json.writeEndObject();
    }

    private static void value(JsonWriter json, AttributeValue value) {
        json.writeStartObject();
        json.writeFieldName(value.type().name());
        switch (value.type()) {
            case S -> json.writeValue(value.s());
            case N -> json.writeValue(value.n());
            case BOOL -> json.writeValue(value.bool());
            case B -> json.writeValue(Base64.getEncoder().encodeToString(value.b().asByteArray()));
            case NUL -> json.writeValue(true);
            case M -> members(json, value.m());
            case L -> {
                json.writeStartArray();
                value.l().forEach(each -> value(json, each));
                json.writeEndArray();
            }
            case SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("no adapter writes " + value.type());
        }
        json.writeEndObject();
    }

    static Map<String, AttributeValue> item(String text) {
        return members(JsonNode.parser().parse(text));
    }

    private static Map<String, AttributeValue> members(JsonNode node) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        node.asObject().forEach((name, value) -> members.put(name, value(value)));
        return members;
    }

    private static AttributeValue value(JsonNode node) {
        Map.Entry<String, JsonNode> typed = node.asObject().entrySet().iterator().next();
        JsonNode value = typed.getValue();
        return switch (AttributeValue.Type.valueOf(typed.getKey())) {
            case S -> AttributeValue.fromS(value.asString());
            case N -> AttributeValue.fromN(value.asString());
            case BOOL -> AttributeValue.fromBool(value.asBoolean());
            case B ->
                    AttributeValue.fromB(
                            SdkBytes.fromByteArray(Base64.getDecoder().decode(value.asString())));
            case NUL -> AttributeValue.fromNul(true);
            case M -> AttributeValue.fromM(members(value));
            case L ->
                    AttributeValue.fromL(
                            value.asArray().stream()
                                    .map(ItemJson::value)
                                    .collect(Collectors.toList()));
            case SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("no adapter writes " + typed.getKey());
        };
    }
}
