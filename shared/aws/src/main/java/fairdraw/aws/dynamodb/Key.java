package fairdraw.aws.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key of an item: its partition and its place there. */
public record Key(String pk, String sk) {

    /** The key's two attributes. */
    public Map<String, AttributeValue> attributes() {
        return Map.of("pk", Attributes.text(pk), "sk", Attributes.text(sk));
    }
}
