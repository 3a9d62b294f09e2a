package fairdraw.aws.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key of an item: its partition key and its sort key. */
public record Key(String pk, String sk) {

    /** Returns the two attributes of the key. */
    public Map<String, AttributeValue> attributes() {
        return Map.of("pk", Attributes.text(pk), "sk", Attributes.text(sk));
    }

    /** Returns the item of this key that has a type and other attributes. */
    public Map<String, AttributeValue> item(String type, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(attributes());
        item.put("type", Attributes.text(type));
        item.putAll(attributes);
        return item;
    }
}
