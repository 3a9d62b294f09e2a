package fairdraw.testing.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The conversion of the text of a parameter or header to the type of its schema. */
final class ParameterText {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?");

    private ParameterText() {}

    /**
     * Returns a number or boolean if the schema has that type and the text is one; else the text.
     */
    static JsonNode read(String text, Place schema) {
        var values = JsonNodeFactory.instance;
        JsonNode type = schema.node().path("type");
        List<String> types =
                type.isArray()
                        ? type.valueStream().map(JsonNode::asString).toList()
                        : List.of(type.asString(""));
        if ((types.contains("integer") || types.contains("number"))
                && NUMBER.matcher(text).matches()) {
            return values.numberNode(new BigDecimal(text));
        }
        if (types.contains("boolean") && (text.equals("true") || text.equals("false"))) {
            return values.booleanNode(text.equals("true"));
        }
        return values.stringNode(text);
    }
}
