package fairdraw.aws.access;

import static fairdraw.aws.dynamodb.Attributes.optionalText;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.domain.Page;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.MadeKeys;
import fairdraw.domain.ids.KeyId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The lists of API keys in the table Access by the keys that created them. */
public final class DynamoDbMadeKeys implements MadeKeys {
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbMadeKeys(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Page<ApiKey> of(KeyId makersKeyId, Page.Wanted wanted) {
        return AccessLists.oldestFirst(
                dynamoDb,
                table,
                AccessKeys.made(makersKeyId),
                wanted,
                AccessItems::key,
                key -> key.id().text());
    }

    @Override
    public Optional<Unswept> next(KeyId root) {
        return AccessLists.oldestFirst(
                        dynamoDb,
                        table,
                        AccessKeys.unswept(root),
                        new Page.Wanted(1, Optional.empty()),
                        DynamoDbMadeKeys::read,
                        unswept -> unswept.keyId().text())
                .items()
                .stream()
                .findFirst();
    }

    @Override
    public void put(Unswept unswept) {
        var item = new HashMap<>(AccessKeys.unswept(unswept.root(), unswept.keyId()).attributes());
        item.put("type", text("unswept"));
        item.put("root", text(unswept.root()));
        item.put("keyId", text(unswept.keyId()));
        unswept.after().ifPresent(id -> item.put("after", text(id)));
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public void remove(Unswept unswept) {
        dynamoDb.deleteItem(delete ->
                delete.tableName(table)
                        .key(AccessKeys.unswept(unswept.root(), unswept.keyId()).attributes()));
    }

    private static Unswept read(Map<String, AttributeValue> item) {
        return new Unswept(
                new KeyId(text(item, "root")),
                new KeyId(text(item, "keyId")),
                optionalText(item, "after"));
    }
}
