package fairdraw.aws.access;

import static fairdraw.aws.dynamodb.Attributes.hex;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.access.sessions.OperatorSession;
import fairdraw.domain.access.sessions.OperatorSessions;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The sessions of operators in the table Access, one item each until they end. */
public final class DynamoDbOperatorSessions implements OperatorSessions {
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbOperatorSessions(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public boolean add(OperatorSession session) {
        return put(session, "attribute_not_exists(pk)", Map.of());
    }

    @Override
    public Optional<OperatorSession> find(KeyId id) {
        return Reads.one(dynamoDb, table, AccessKeys.session(id))
                .map(DynamoDbOperatorSessions::read);
    }

    @Override
    public boolean renew(OperatorSession read, OperatorSession next) {
        return put(next, "refreshHash = :read", Map.of(":read", hex(read.refreshHash())));
    }

    @Override
    public void end(KeyId id) {
        dynamoDb.deleteItem(
                delete -> delete.tableName(table).key(AccessKeys.session(id).attributes()));
    }

    private boolean put(
            OperatorSession session, String condition, Map<String, AttributeValue> values) {
        try {
            dynamoDb.putItem(put -> {
                put.tableName(table).item(write(session)).conditionExpression(condition);
                if (!values.isEmpty()) {
                    put.expressionAttributeValues(values);
                }
            });
            return true;
        } catch (ConditionalCheckFailedException other) {
            // A write whose answer was lost is sent again and meets itself.
            return find(session.id()).filter(session::equals).isPresent();
        }
    }

    private static Map<String, AttributeValue> write(OperatorSession session) {
        var item = new HashMap<>(AccessKeys.session(session.id()).attributes());
        item.put("type", text("operatorSession"));
        item.put("id", text(session.id()));
        item.put("operatorId", text(session.operatorId()));
        item.put("keyId", text(session.keyId()));
        item.put("familyHash", hex(session.familyHash()));
        item.put("refreshHash", hex(session.refreshHash()));
        item.put("accessHash", hex(session.accessHash()));
        item.put("accessUntil", instant(session.accessUntil()));
        item.put("createdAt", instant(session.createdAt()));
        item.put("until", instant(session.until()));
        item.put("expiresAt", number(session.until().getEpochSecond() + 1));
        return item;
    }

    private static OperatorSession read(Map<String, AttributeValue> item) {
        return new OperatorSession(
                new KeyId(text(item, "id")),
                new OperatorId(text(item, "operatorId")),
                new KeyId(text(item, "keyId")),
                hex(item, "familyHash"),
                hex(item, "refreshHash"),
                hex(item, "accessHash"),
                instant(item, "accessUntil"),
                instant(item, "createdAt"),
                instant(item, "until"));
    }
}
