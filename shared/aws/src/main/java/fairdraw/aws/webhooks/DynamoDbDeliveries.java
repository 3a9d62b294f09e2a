package fairdraw.aws.webhooks;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.InOrder;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.deliveries.Deliveries;
import fairdraw.domain.webhooks.deliveries.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Deliveries in the table Webhooks, each in a partition of its own, so that none is hot. */
public final class DynamoDbDeliveries implements Deliveries {

    /** The most deliveries of other states that are passed over for a page. */
    private static final int MOST_LOOKED_AT = 2_000;

    /** The parts of shelves that are read at a time. */
    private static final int LOGS_AT_ONCE = 16;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbDeliveries(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public boolean add(Delivery delivery) {
        return add(DeliveryItems.write(delivery, true));
    }

    @Override
    public boolean addCarried(Delivery delivery) {
        return add(DeliveryItems.write(delivery, false));
    }

    private boolean add(Map<String, AttributeValue> item) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(item)
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
    public List<Delivery> find(List<Delivery.Key> keys) {
        if (keys.size() == 1) {
            return find(keys.getFirst()).stream().toList();
        }
        Map<Delivery.Key, Delivery> found =
                Reads.all(dynamoDb, table, keys.stream().map(WebhooksKeys::delivery).toList())
                        .map(DeliveryItems::read)
                        .collect(Collectors.toMap(Delivery::key, Function.identity()));
        return keys.stream()
                .distinct()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .toList();
    }

    @Override
    public boolean replace(Delivery before, Delivery after) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(DeliveryItems.write(after, true))
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
    public Part waiting(Line line, Instant now, int limit) {
        List<Map<String, AttributeValue>> first =
                dynamoDb.query(query ->
                                query.tableName(table)
                                        .indexName("Due")
                                        .keyConditionExpression("due = :due")
                                        .expressionAttributeValues(
                                                Map.of(":due", text(WebhooksKeys.due(line))))
                                        .limit(limit))
                        .items();
        List<Map<String, AttributeValue>> indexed =
                first.stream().filter(item -> !instant(item, "nextAt").isAfter(now)).toList();
        // The index may be behind the table, which tells what has moved on.
        List<Delivery> pending =
                find(
                                indexed.stream()
                                        .map(item -> WebhooksKeys.deliveryOf(text(item, "pk")))
                                        .toList())
                        .stream()
                        .filter(delivery -> delivery.state() == Delivery.State.PENDING)
                        .toList();
        Stream<Instant> later =
                Stream.concat(
                        first.stream().skip(indexed.size()).map(item -> instant(item, "nextAt")),
                        pending.stream().map(Delivery::nextAt));
        return new Part(
                pending.stream()
                        .filter(delivery -> !delivery.nextAt().isAfter(now))
                        .sorted(
                                Comparator.comparing(Delivery::nextAt)
                                        .thenComparing(DeliveryItems::place))
                        .toList(),
                indexed.size() == limit
                        ? Optional.of(now)
                        : later.filter(at -> at.isAfter(now)).min(Comparator.naturalOrder()));
    }

    @Override
    public Page<Delivery> log(
            Tenant tenant,
            Collection<WebhookId> webhookIds,
            Collection<Delivery.State> states,
            Page.Wanted wanted) {
        List<String> logs =
                webhookIds.stream()
                        .flatMap(webhook ->
                                states.stream()
                                        .flatMap(DeliveryItems::shelves)
                                        .distinct()
                                        .flatMap(shelf -> parts(tenant, webhook, shelf)))
                        .toList();
        List<Delivery> found = new ArrayList<>();
        Page.Wanted next = wanted;
        int left = MOST_LOOKED_AT;
        while (found.size() <= wanted.limit() && left > 0) {
            Page.Wanted from = next;
            List<Place> newest = new ArrayList<>();
            InOrder.each(
                    0,
                    logs.size(),
                    LOGS_AT_ONCE,
                    log -> places(logs.get(log), from),
                    newest::addAll);
            List<Place> places =
                    newest.stream()
                            .sorted(Comparator.comparing(Place::at).reversed())
                            .limit(wanted.limit() + 1L)
                            .toList();
            Reads.all(dynamoDb, table, places.stream().map(Place::key).toList())
                    .map(DeliveryItems::read)
                    .filter(delivery -> states.contains(delivery.state()))
                    .forEach(found::add);
            boolean ends = places.size() <= wanted.limit();
            left = ends ? 0 : left - places.size();
            next =
                    new Page.Wanted(
                            wanted.limit(),
                            ends ? Optional.empty() : Optional.of(places.getLast().at()));
        }
        return Page.of(
                found.stream()
                        .sorted(Comparator.comparing(DeliveryItems::place).reversed())
                        .limit(wanted.limit() + 1L)
                        .toList(),
                wanted.limit(),
                DeliveryItems::place);
    }

    private record Place(String at, Key key) {

        static Place of(Map<String, AttributeValue> item) {
            return new Place(text(item, "logAt"), new Key(text(item, "pk"), text(item, "sk")));
        }
    }

    private static Stream<String> parts(Tenant tenant, WebhookId webhookId, String shelf) {
        return IntStream.range(0, WebhooksKeys.SHELF_PARTS)
                .mapToObj(part -> WebhooksKeys.log(tenant, webhookId, shelf, part));
    }

    private List<Place> places(String log, Page.Wanted wanted) {
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
                .map(Place::of)
                .toList();
    }
}
