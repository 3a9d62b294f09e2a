package fairdraw.aws.dynamodb;

import fairdraw.fairness.encoding.Hex;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The content of an item as one text, with bytes in hex. */
public final class StoredText {

    private StoredText() {}

    public static String of(Map<String, AttributeValue> item) {
        StringBuilder text = new StringBuilder();
        item.forEach((name, value) -> {
            text.append(name).append('=').append(value).append(' ');
            if (value.b() != null) {
                text.append(Hex.encode(value.b().asByteArray())).append(' ');
            }
        });
        return text.toString();
    }
}
