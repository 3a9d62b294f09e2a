package fairdraw.aws.webhooks;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.deliveries.Deliveries;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Deliveries in the table Webhooks, each in a partition of its own, so that none is hot. */
public final class DynamoDbDeliveries implements Deliveries {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbDeliveries(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public boolean add(Delivery delivery) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(DeliveryItems.write(delivery))
                            .conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException known) {
            return false;
        }
    }

    @Override
    public Optional<Delivery> find(Delivery.Key key) {
        return Reads.one(dynamoDb, table, WebhooksKeys.delivery(key)).map(DeliveryItems::read);
    }

    @Override
    public boolean replace(Delivery before, Delivery after) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(DeliveryItems.write(after))
                            .conditionExpression("#state = :state AND nextAt = :nextAt")
                            .expressionAttributeNames(Map.of("#state", "state"))
                            .expressionAttributeValues(
                                    Map.of(
                                            ":state", text(before.state().name()),
                                            ":nextAt", instant(before.nextAt()))));
            return true;
        } catch (ConditionalCheckFailedException movedOn) {
            return false;
        }
    }

    @Override
    public List<Delivery.Key> due(Instant now, int limit) {
        return IntStream.range(0, WebhooksKeys.DUE_SHARDS)
                .mapToObj(shard -> due(shard, now, limit / WebhooksKeys.DUE_SHARDS))
                .flatMap(List::stream)
                .toList();
    }

    private List<Delivery.Key> due(int shard, Instant now, int limit) {
        return dynamoDb
                .query(query ->
                        query.tableName(table)
                                .indexName("Due")
                                .keyConditionExpression("due = :due AND nextAt <= :now")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":due", text(WebhooksKeys.due(shard)),
                                                ":now", instant(now)))
                                .limit(limit))
                .items()
                .stream()
                .map(item -> WebhooksKeys.deliveryOf(text(item, "pk")))
                .toList();
    }

    @Override
    public Page<Delivery> log(
            Tenant tenant,
            Collection<WebhookId> webhookIds,
            Collection<Delivery.State> states,
            Page.Wanted wanted) {
        List<Key> places =
                webhookIds.stream()
                        .flatMap(webhook ->
                                states.stream()
                                        .map(state -> WebhooksKeys.log(tenant, webhook, state)))
                        .flatMap(log -> places(log, wanted))
                        .sorted(Comparator.comparing(Place::at).reversed())
                        .limit(wanted.limit() + 1L)
                        .map(Place::key)
                        .toList();
        List<Delivery> read =
                Reads.all(dynamoDb, table, places)
                        .map(DeliveryItems::read)
                        .sorted(Comparator.comparing(DeliveryItems::place).reversed())
                        .toList();
        return Page.of(read, wanted.limit(), DeliveryItems::place);
    }

    private record Place(String at, Key key) {

        static Place of(Map<String, AttributeValue> item) {
            return new Place(text(item, "logAt"), new Key(text(item, "pk"), text(item, "sk")));
        }
    }

    private Stream<Place> places(String log, Page.Wanted wanted) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":log", text(log)));
        wanted.after().ifPresent(after -> values.put(":after", text(after)));
        return dynamoDb
                .queryPaginator(query ->
                        query.tableName(table)
                                .indexName("Log")
                                .scanIndexForward(false)
                                .keyConditionExpression(
                                        wanted.after().isPresent()
                                                ? "#log = :log AND logAt < :after"
                                                : "#log = :log")
                                .expressionAttributeNames(Map.of("#log", "log"))
                                .expressionAttributeValues(values)
                                .limit(wanted.limit() + 1))
                .items()
                .stream()
                .limit(wanted.limit() + 1L)
                .map(Place::of);
    }
}
