package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.draws.keys.DrawKey;
import fairdraw.domain.draws.keys.DrawKeys;
import fairdraw.domain.ids.DrawKeyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The signing keys in one partition of the table Access. */
public final class DynamoDbDrawKeys implements DrawKeys {

    private static final String PARTITION = "DRAWKEYS";
    private static final Map<String, String> UNTIL = Map.of("#until", "until");

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbDrawKeys(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public List<DrawKey> all() {
        return dynamoDb
                .queryPaginator(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :keys")
                                .expressionAttributeValues(Map.of(":keys", text(PARTITION))))
                .items()
                .stream()
                .map(DynamoDbDrawKeys::read)
                .sorted(
                        Comparator.comparing(DrawKey::from)
                                .thenComparing(key -> key.keyId().text()))
                .toList();
    }

    @Override
    public void publish(DrawKey key) {
        Map<String, AttributeValue> item = new HashMap<>(key(key.keyId()).attributes());
        item.put("type", text("drawKey"));
        item.put("publicKey", text(key.publicKey()));
        item.put("from", instant(key.from()));
        key.until().ifPresent(until -> item.put("until", instant(until)));
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(item)
                            .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException known) {
            // A published key never changes.
        }
    }

    @Override
    public void close(DrawKeyId keyId, Instant until) {
        try {
            dynamoDb.updateItem(update ->
                    update.tableName(table)
                            .key(key(keyId).attributes())
                            .updateExpression("SET #until = :until")
                            .conditionExpression(
                                    "attribute_exists(pk) AND" + " attribute_not_exists(#until)")
                            .expressionAttributeNames(UNTIL)
                            .expressionAttributeValues(Map.of(":until", instant(until))));
        } catch (ConditionalCheckFailedException neverUsedOrClosed) {
            // A key that never signed was never published, and the first end stands.
        }
    }

    private static Key key(DrawKeyId keyId) {
        return new Key(PARTITION, keyId.text());
    }

    private static DrawKey read(Map<String, AttributeValue> item) {
        return new DrawKey(
                new DrawKeyId(text(item, "sk")),
                text(item, "publicKey"),
                instant(item, "from"),
                Optional.ofNullable(item.get("until"))
                        .map(until -> Instant.ofEpochMilli(Long.parseLong(until.n()))));
    }
}
