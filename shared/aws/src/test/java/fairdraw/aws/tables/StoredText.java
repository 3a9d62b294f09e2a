package fairdraw.aws.tables;

import fairdraw.fairness.Hex;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All that an item holds as one text, bytes in hex. */
final class StoredText {

    private StoredText() {}

    static String of(Map<String, AttributeValue> item) {
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
