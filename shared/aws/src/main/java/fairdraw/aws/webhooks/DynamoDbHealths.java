package fairdraw.aws.webhooks;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.webhooks.Healths;
import fairdraw.domain.webhooks.Webhook;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The health of each webhook that has failed, in an item of the table Webhooks. */
public final class DynamoDbHealths implements Healths {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbHealths(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Health of(Webhook webhook) {
        return Reads.one(dynamoDb, table, key(webhook))
                .map(DynamoDbHealths::read)
                .orElse(Health.GOOD);
    }

    @Override
    public Health failed(Webhook webhook, boolean exhausted, Instant now) {
        return read(
                dynamoDb.updateItem(update ->
                                update.tableName(table)
                                        .key(key(webhook).attributes())
                                        .updateExpression(
                                                "SET failingSince = if_not_exists(failingSince,"
                                                        + " :now) ADD exhausted :more")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":now", instant(now),
                                                        ":more", number(exhausted ? 1 : 0)))
                                        .returnValues(ReturnValue.ALL_NEW))
                        .attributes());
    }

    @Override
    public void forget(Webhook webhook) {
        dynamoDb.updateItem(update ->
                update.tableName(table)
                        .key(key(webhook).attributes())
                        .updateExpression("REMOVE silent, exhausted, failingSince"));
    }

    private static Health read(Map<String, AttributeValue> item) {
        return new Health(
                item.containsKey("exhausted") ? Attributes.whole(item, "exhausted") : 0,
                item.containsKey("failingSince")
                        ? Optional.of(instant(item, "failingSince"))
                        : Optional.empty());
    }

    private static Key key(Webhook webhook) {
        return WebhooksKeys.health(webhook.owner(), webhook.id());
    }
}
