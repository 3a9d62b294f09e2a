package fairdraw.aws.tables;

import fairdraw.domain.Tenant;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhooks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Webhooks in the table of that name: an owner's in one partition, since they are few. */
public final class DynamoDbWebhooks implements Webhooks {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbWebhooks(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public boolean add(Webhook webhook) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(WebhookItems.write(webhook))
                            .conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException known) {
            return false;
        }
    }

    @Override
    public Optional<Webhook> find(Owner owner, String id) {
        return Reads.one(dynamoDb, table, WebhooksKeys.webhook(owner, id))
                .map(item -> WebhookItems.read(owner, item));
    }

    @Override
    public List<Webhook> of(Owner owner) {
        return dynamoDb
                .queryPaginator(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk",
                                                Attributes.text(WebhooksKeys.webhooks(owner)))))
                .items()
                .stream()
                .map(item -> WebhookItems.read(owner, item))
                .toList();
    }

    @Override
    public boolean replace(Webhook changed) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(WebhookItems.write(changed))
                            .conditionExpression("version = :before")
                            .expressionAttributeValues(
                                    Map.of(":before", Attributes.number(changed.version() - 1))));
            return true;
        } catch (ConditionalCheckFailedException changedMeanwhile) {
            return false;
        }
    }

    @Override
    public Optional<Webhook> remove(Tenant tenant, String id) {
        Owner owner = Owner.of(tenant, id);
        return Optional.of(
                        dynamoDb.deleteItem(delete ->
                                        delete.tableName(table)
                                                .key(WebhooksKeys.webhook(owner, id).attributes())
                                                .returnValues(ReturnValue.ALL_OLD))
                                .attributes())
                .filter(item -> !item.isEmpty())
                .map(item -> WebhookItems.read(owner, item));
    }
}
