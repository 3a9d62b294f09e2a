package fairdraw.aws.webhooks;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.webhooks.StrandItems.DUE;
import static fairdraw.aws.webhooks.StrandItems.HOLDER;
import static fairdraw.aws.webhooks.StrandItems.NEWS;
import static fairdraw.aws.webhooks.StrandItems.NEXT_AT;
import static fairdraw.aws.webhooks.StrandItems.TIMER;
import static fairdraw.aws.webhooks.StrandItems.UNTIL;
import static fairdraw.aws.webhooks.StrandItems.WAITING;
import static fairdraw.aws.webhooks.StrandItems.held;
import static fairdraw.aws.webhooks.StrandItems.isServed;
import static fairdraw.aws.webhooks.StrandItems.lines;
import static fairdraw.aws.webhooks.StrandItems.time;
import static fairdraw.aws.webhooks.StrandItems.written;

import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.webhooks.deliveries.Line;
import fairdraw.domain.webhooks.deliveries.Strand;
import fairdraw.domain.webhooks.deliveries.Strands;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Strands as items of the table Webhooks, which are in the index Due while they wait for something.
 */
public final class DynamoDbStrands implements Strands {

    /** The time until the sweep may find news that nobody has taken. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String OURS = "#until = :until";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final RandomGenerator random;

    public DynamoDbStrands(DynamoDbClient dynamoDb, String table, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.random = random;
    }

    @Override
    public Seen see(Strand strand, Instant now) {
        return Reads.one(dynamoDb, table, WebhooksKeys.strand(strand))
                .map(item -> new Seen(isServed(item, now), lines(strand, item, NEWS)))
                .orElse(new Seen(false, Set.of()));
    }

    @Override
    public boolean announce(Strand strand, Set<Line> lines, Instant now) {
        Map<String, AttributeValue> before =
                dynamoDb.updateItem(update ->
                                update.tableName(table)
                                        .key(key(strand))
                                        .updateExpression(
                                                "SET #due = :due,"
                                                        + " #nextAt = if_not_exists(#nextAt, :soon)"
                                                        + " ADD #news :lines, #waiting :lines")
                                        .expressionAttributeNames(
                                                names(DUE, NEXT_AT, NEWS, WAITING))
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":due", text(WebhooksKeys.due(strand)),
                                                        ":soon", instant(now.plus(SOON)),
                                                        ":lines", written(lines)))
                                        .returnValues(ReturnValue.ALL_OLD))
                        .attributes();
        return !before.containsKey(NEWS) && !isServed(before, now);
    }

    @Override
    public Optional<Held> take(Strand strand, Instant now, Instant until) {
        AttributeValue holder = number(random.nextLong());
        try {
            Map<String, AttributeValue> before =
                    dynamoDb.updateItem(update ->
                                    update.tableName(table)
                                            .key(key(strand))
                                            .updateExpression(
                                                    "SET #until = :until, #holder = :holder"
                                                            + " REMOVE #news")
                                            .conditionExpression(
                                                    "attribute_not_exists(#until)"
                                                            + " OR #until <= :now")
                                            .expressionAttributeNames(names(UNTIL, HOLDER, NEWS))
                                            .expressionAttributeValues(
                                                    Map.of(
                                                            ":until", instant(until),
                                                            ":holder", holder,
                                                            ":now", instant(now)))
                                            .returnValues(ReturnValue.ALL_OLD)
                                            .returnValuesOnConditionCheckFailure(
                                                    ReturnValuesOnConditionCheckFailure.ALL_OLD))
                            .attributes();
            return Optional.of(held(strand, until, before, NEWS));
        } catch (ConditionalCheckFailedException served) {
            // The answer of this call's own write may have been lost, and with it the news.
            return Optional.of(served.item())
                    .filter(item -> holder.equals(item.get(HOLDER)))
                    .map(item -> held(strand, until, item, WAITING));
        }
    }

    @Override
    public Optional<Held> renew(Held held, Instant until) {
        try {
            dynamoDb.updateItem(update ->
                    update.tableName(table)
                            .key(key(held.strand()))
                            .updateExpression("SET #until = :longer")
                            .conditionExpression(OURS + " OR #until = :longer")
                            .expressionAttributeNames(names(UNTIL))
                            .expressionAttributeValues(
                                    Map.of(
                                            ":until", instant(held.until()),
                                            ":longer", instant(until))));
            return Optional.of(
                    new Held(
                            held.strand(),
                            until,
                            held.news(),
                            held.waiting(),
                            held.lookAt(),
                            held.timer()));
        } catch (ConditionalCheckFailedException lost) {
            return Optional.empty();
        }
    }

    @Override
    public Set<Line> hear(Held held) {
        try {
            Map<String, AttributeValue> before =
                    dynamoDb.updateItem(update ->
                                    update.tableName(table)
                                            .key(key(held.strand()))
                                            .updateExpression("REMOVE #news")
                                            .conditionExpression(OURS)
                                            .expressionAttributeNames(names(UNTIL, NEWS))
                                            .expressionAttributeValues(
                                                    Map.of(":until", instant(held.until())))
                                            .returnValues(ReturnValue.ALL_OLD))
                            .attributes();
            // Without news the answer of this call's own write was lost, and it with it.
            return lines(held.strand(), before, before.containsKey(NEWS) ? NEWS : WAITING);
        } catch (ConditionalCheckFailedException lost) {
            return Set.of();
        }
    }

    @Override
    public Release release(Held held, Rest rest) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":until", instant(held.until())));
        StringBuilder set = new StringBuilder();
        StringBuilder remove = new StringBuilder("#until, #holder");
        put(
                WAITING,
                Optional.of(rest.waiting())
                        .filter(lines -> !lines.isEmpty())
                        .map(StrandItems::written),
                set,
                remove,
                values);
        put(NEXT_AT, rest.lookAt().map(at -> instant(at)), set, remove, values);
        put(
                DUE,
                rest.lookAt().map(_ -> text(WebhooksKeys.due(held.strand()))),
                set,
                remove,
                values);
        put(TIMER, rest.timer().map(at -> instant(at)), set, remove, values);
        String sets = set.isEmpty() ? "" : "SET " + set.substring(2) + " ";
        try {
            dynamoDb.updateItem(update ->
                    update.tableName(table)
                            .key(key(held.strand()))
                            .updateExpression(sets + "REMOVE " + remove)
                            .conditionExpression(OURS + " AND attribute_not_exists(#news)")
                            .expressionAttributeNames(
                                    names(UNTIL, HOLDER, NEWS, WAITING, NEXT_AT, DUE, TIMER))
                            .expressionAttributeValues(values)
                            .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Release.RELEASED;
        } catch (ConditionalCheckFailedException refused) {
            return time(refused.item(), UNTIL).equals(Optional.of(held.until()))
                    ? Release.NEWS
                    : Release.LOST;
        }
    }

    private static void put(
            String name,
            Optional<AttributeValue> value,
            StringBuilder set,
            StringBuilder remove,
            Map<String, AttributeValue> values) {
        if (value.isPresent()) {
            set.append(", #").append(name).append(" = :").append(name);
            values.put(":" + name, value.get());
        } else {
            remove.append(", #").append(name);
        }
    }

    @Override
    public List<Wake> due(Instant now, int limit, Instant next) {
        return IntStream.range(0, WebhooksKeys.DUE_SHARDS)
                .boxed()
                .flatMap(shard -> due(shard, now, limit / WebhooksKeys.DUE_SHARDS).stream())
                .flatMap(item -> wake(item, next).stream())
                .toList();
    }

    private List<Map<String, AttributeValue>> due(int shard, Instant now, int limit) {
        return dynamoDb.query(query ->
                        query.tableName(table)
                                .indexName("Due")
                                .keyConditionExpression("#due = :due AND #nextAt <= :now")
                                .expressionAttributeNames(names(DUE, NEXT_AT))
                                .expressionAttributeValues(
                                        Map.of(
                                                ":due", text(WebhooksKeys.due(shard)),
                                                ":now", instant(now)))
                                .limit(limit))
                .items();
    }

    /** Returns the wake of an item in the index, unless another sweep sends it. */
    private Optional<Wake> wake(Map<String, AttributeValue> item, Instant next) {
        String pk = text(item, "pk");
        if (WebhooksKeys.isDelivery(pk)) {
            // It was stored before there were strands.
            return Optional.of(Wake.carrying(WebhooksKeys.deliveryOf(pk)));
        }
        Strand strand = WebhooksKeys.strandOf(pk);
        try {
            dynamoDb.updateItem(update ->
                    update.tableName(table)
                            .key(key(strand))
                            .updateExpression("SET #nextAt = :next")
                            .conditionExpression("#nextAt = :seen")
                            .expressionAttributeNames(names(NEXT_AT))
                            .expressionAttributeValues(
                                    Map.of(
                                            ":next", instant(next),
                                            ":seen", instant(instant(item, NEXT_AT)))));
            return Optional.of(Wake.of(strand));
        } catch (ConditionalCheckFailedException movedOn) {
            return Optional.empty();
        }
    }

    private static Map<String, AttributeValue> key(Strand strand) {
        return WebhooksKeys.strand(strand).attributes();
    }

    private static Map<String, String> names(String... all) {
        return Stream.of(all).collect(Collectors.toMap(name -> "#" + name, name -> name));
    }
}
