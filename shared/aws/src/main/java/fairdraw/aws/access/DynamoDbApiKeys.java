package fairdraw.aws.access;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.optionalText;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.Page;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.Stored;
import fairdraw.domain.ids.KeyId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** API keys in the table Access, each with a copy in its owner's list and in its maker's. */
public final class DynamoDbApiKeys implements ApiKeys {
    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final KeyWrites writes;
    private final String table;

    public DynamoDbApiKeys(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.writes = new KeyWrites(transactions, table);
        this.table = table;
    }

    @Override
    public Optional<Credential> find(KeyId id) {
        return ApiKey.isId(id.text())
                ? Reads.one(dynamoDb, table, AccessKeys.key(id)).map(AccessItems::credential)
                : Optional.empty();
    }

    @Override
    public Stored add(Credential credential) {
        var madeBy = credential.key().madeBy();
        return writes.write(
                Stream.concat(madeBy.stream().map(writes::check), writes.of(credential)).toList());
    }

    @Override
    public Page<ApiKey> of(Owner owner, Page.Wanted wanted) {
        return AccessLists.oldestFirst(
                dynamoDb,
                table,
                AccessKeys.keys(owner),
                wanted,
                AccessItems::key,
                key -> key.id().text());
    }

    @Override
    public Optional<ApiKey> revoke(Owner owner, KeyId id, Instant at) {
        var key = find(id).map(Credential::key).filter(found -> found.owner().equals(owner));
        if (key.isEmpty() || key.get().revokedAt().isPresent()) {
            return key;
        }
        boolean first =
                written(
                        List.of(
                                revoked(AccessKeys.key(id), at),
                                revoked(AccessKeys.listed(owner, id), at)));
        // Another call was first, and its revocation stands.
        return first ? key.map(k -> k.revoked(at)) : find(id).map(Credential::key);
    }

    @Override
    public Page<ApiKey> madeBy(KeyId makersKeyId, Page.Wanted wanted) {
        return AccessLists.oldestFirst(
                dynamoDb,
                table,
                AccessKeys.made(makersKeyId),
                wanted,
                AccessItems::key,
                key -> key.id().text());
    }

    @Override
    public Optional<Unswept> nextUnswept(KeyId root) {
        return AccessLists.oldestFirst(
                        dynamoDb,
                        table,
                        AccessKeys.unswept(root),
                        new Page.Wanted(1, Optional.empty()),
                        DynamoDbApiKeys::unswept,
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

    private static Unswept unswept(Map<String, AttributeValue> item) {
        return new Unswept(
                new KeyId(text(item, "root")),
                new KeyId(text(item, "keyId")),
                optionalText(item, "after"));
    }

    private TransactWriteItem revoked(Key key, Instant at) {
        return Writes.update(
                table,
                key,
                "SET revokedAt = :at",
                "attribute_exists(pk) AND attribute_not_exists(revokedAt)",
                Map.of(),
                Map.of(":at", instant(at)));
    }

    private boolean written(List<TransactWriteItem> items) {
        return switch (transactions.insist(items)) {
            case Written.Done() -> true;
            case Written.Refused _ -> false;
            case Written.Contended() -> throw new NotNow("a key is contended");
        };
    }
}
