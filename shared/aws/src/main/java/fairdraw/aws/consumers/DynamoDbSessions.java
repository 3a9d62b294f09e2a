package fairdraw.aws.consumers;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Session;
import fairdraw.domain.consumers.Sessions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Sessions in the table Consumers, one item each. */
public final class DynamoDbSessions implements Sessions {

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbSessions(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public void add(Session session) {
        // Its id is new and random, so writing it twice after a lost answer changes nothing.
        dynamoDb.putItem(put -> put.tableName(table).item(SessionItems.write(session)));
    }

    @Override
    public Optional<Session> find(Tenant tenant, String id) {
        return Reads.one(dynamoDb, table, ConsumersKeys.session(tenant, id))
                .map(item -> SessionItems.read(tenant, item));
    }

    @Override
    public boolean renew(Session renewed) {
        try {
            transactions.single(() ->
                    dynamoDb.putItem(put ->
                            put.tableName(table)
                                    .item(SessionItems.write(renewed))
                                    .conditionExpression(
                                            "#number = :before AND attribute_not_exists(ended)")
                                    .expressionAttributeNames(Map.of("#number", "number"))
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":before",
                                                    Attributes.number(renewed.number() - 1L)))));
            return true;
        } catch (ConditionalCheckFailedException others) {
            return false;
        }
    }

    @Override
    public void end(Tenant tenant, String id, Session.Ended why, Instant at) {
        try {
            transactions.single(() ->
                    dynamoDb.updateItem(update ->
                            update.tableName(table)
                                    .key(ConsumersKeys.session(tenant, id).attributes())
                                    .updateExpression("SET ended = :why, endedAt = :at")
                                    .conditionExpression(
                                            "attribute_exists(pk) AND"
                                                    + " attribute_not_exists(ended)")
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":why",
                                                    SessionItems.ended(why),
                                                    ":at",
                                                    Attributes.instant(at)))));
        } catch (ConditionalCheckFailedException overOrNeverThere) {
            // The first reason stands.
        }
    }
}
