package fairdraw.aws.webhooks;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.webhooks.Slots;
import fairdraw.domain.webhooks.Webhook;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The slots of a webhook in one item of the table Webhooks, with one attribute each that holds the
 * end of its lease. A webhook that does not answer has only the first slot.
 */
public final class DynamoDbSlots implements Slots {

    /**
     * Fewer than the batches that are processed at once, so that one webhook never takes all of
     * them.
     */
    private static final int SLOTS = 8;

    private static final int ATTEMPTS = 3;
    private static final String SILENT = "silent";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final RandomGenerator random;

    public DynamoDbSlots(DynamoDbClient dynamoDb, String table, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.random = random;
    }

    @Override
    public Wish take(Webhook webhook, Instant now, Instant until) {
        int slot = random.nextInt(SLOTS);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Map<String, AttributeValue>> refused = take(webhook, slot, now, until);
            if (refused.isEmpty()) {
                return new Wish.Taken(webhook, slot, until);
            }
            Map<String, AttributeValue> held = refused.get();
            boolean silent = held.containsKey(SILENT);
            List<Integer> free =
                    IntStream.range(0, silent ? 1 : SLOTS)
                            .filter(each -> isFree(held, each, now))
                            .boxed()
                            .toList();
            if (free.isEmpty()) {
                return silent ? new Wish.Slow() : new Wish.Busy();
            }
            slot = free.get(random.nextInt(free.size()));
        }
        return new Wish.Busy();
    }

    /** Takes a slot, or returns the item with the leases of all slots. */
    private Optional<Map<String, AttributeValue>> take(
            Webhook webhook, int slot, Instant now, Instant until) {
        String free = "(attribute_not_exists(#slot) OR #slot <= :now)";
        try {
            dynamoDb.updateItem(update ->
                    update.tableName(table)
                            .key(key(webhook))
                            .updateExpression("SET #slot = :until")
                            .conditionExpression(
                                    slot == 0
                                            ? free
                                            : free + " AND attribute_not_exists(" + SILENT + ")")
                            .expressionAttributeNames(Map.of("#slot", name(slot)))
                            .expressionAttributeValues(
                                    Map.of(":now", instant(now), ":until", instant(until)))
                            .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException held) {
            return Optional.of(held.item());
        }
    }

    @Override
    public Health release(Wish.Taken slot, Ending ending, boolean exhausted, Instant now) {
        Map<String, AttributeValue> values = new HashMap<>();
        String expression =
                switch (ending) {
                    case ARRIVED -> "REMOVE #slot, silent, exhausted, failingSince";
                    case UNTRIED -> "REMOVE #slot";
                    case REFUSED, SILENT -> {
                        values.put(":now", instant(now));
                        String failing =
                                ending == Ending.SILENT
                                        ? "REMOVE #slot SET silent = :now,"
                                        : "REMOVE #slot, silent SET";
                        yield failing + " failingSince = if_not_exists(failingSince, :now)";
                    }
                };
        if (exhausted) {
            values.put(":one", number(1));
        }
        Map<String, AttributeValue> item = released(slot, expression, exhausted, values);
        return new Health(
                item.containsKey("exhausted") ? Attributes.whole(item, "exhausted") : 0,
                item.containsKey("failingSince")
                        ? Optional.of(instant(item, "failingSince"))
                        : Optional.empty());
    }

    /** Releases a slot, unless its lease has expired and another call may hold it now. */
    private Map<String, AttributeValue> released(
            Wish.Taken slot,
            String expression,
            boolean exhausted,
            Map<String, AttributeValue> values) {
        String whole = exhausted ? expression + " ADD exhausted :one" : expression;
        Map<String, AttributeValue> checked = new HashMap<>(values);
        checked.put(":until", instant(slot.until()));
        try {
            return dynamoDb.updateItem(update ->
                            update.tableName(table)
                                    .key(key(slot.webhook()))
                                    .updateExpression(whole)
                                    .conditionExpression("#slot = :until")
                                    .expressionAttributeNames(Map.of("#slot", name(slot.number())))
                                    .expressionAttributeValues(checked)
                                    .returnValues(ReturnValue.ALL_NEW))
                    .attributes();
        } catch (ConditionalCheckFailedException notOursAnyMore) {
            return Map.of();
        }
    }

    @Override
    public void forget(Webhook webhook) {
        dynamoDb.updateItem(update ->
                update.tableName(table)
                        .key(key(webhook))
                        .updateExpression("REMOVE silent, exhausted, failingSince"));
    }

    private static boolean isFree(Map<String, AttributeValue> held, int slot, Instant now) {
        return !held.containsKey(name(slot)) || !instant(held, name(slot)).isAfter(now);
    }

    private static Map<String, AttributeValue> key(Webhook webhook) {
        return WebhooksKeys.slots(webhook.owner(), webhook.id()).attributes();
    }

    private static String name(int slot) {
        return "slot" + slot;
    }
}
