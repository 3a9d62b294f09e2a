package fairdraw.aws.dynamodb;

import fairdraw.domain.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Strongly consistent reads by key. */
public final class Reads {

    private static final int BATCH = 100;

    private Reads() {}

    /** Returns the item of a key, if there is one. */
    public static Optional<Map<String, AttributeValue>> one(
            DynamoDbClient dynamoDb, String table, Key key) {
        return Optional.of(
                        dynamoDb.getItem(get ->
                                        get.tableName(table)
                                                .key(key.attributes())
                                                .consistentRead(true))
                                .item())
                .filter(item -> !item.isEmpty());
    }

    /** Returns all items of a partition in their order, a page read when it is wanted. */
    public static SdkIterable<Map<String, AttributeValue>> partition(
            DynamoDbClient dynamoDb, String table, String pk) {
        return dynamoDb.queryPaginator(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(Map.of(":pk", Attributes.text(pk))))
                .items();
    }

    /**
     * Returns the items of a partition whose sort keys are behind {@code after}, which may be
     * empty, in pages of at most {@code page}.
     */
    public static SdkIterable<Map<String, AttributeValue>> partition(
            DynamoDbClient dynamoDb, String table, String pk, String after, int page) {
        // No sort key is empty, and DynamoDB compares with none.
        String behind = after.isEmpty() ? " " : after;
        return dynamoDb.queryPaginator(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :pk AND sk > :after")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk", Attributes.text(pk),
                                                ":after", Attributes.text(behind)))
                                .limit(page))
                .items();
    }

    /**
     * Returns a page of a partition in the order of its sort keys, and reads one item more, which
     * tells whether others follow.
     *
     * @param id the sort key of an item, as which it is the cursor of the page behind it
     */
    public static <T> Page<T> page(
            DynamoDbClient dynamoDb,
            String table,
            String pk,
            Page.Wanted wanted,
            Function<Map<String, AttributeValue>, T> form,
            Function<T, String> id) {
        int most = wanted.limit() + 1;
        List<T> read =
                partition(dynamoDb, table, pk, wanted.after().orElse(""), most).stream()
                        .limit(most)
                        .map(form)
                        .toList();
        return Page.of(read, wanted.limit(), id);
    }

    /**
     * Returns the last {@code most} items of a part of a partition, the last first.
     *
     * @param first the least sort key of the part, and {@code last} the greatest
     * @param before the sort key, within the part, before which the items lie; empty for all
     */
    public static Stream<Map<String, AttributeValue>> lastFirst(
            DynamoDbClient dynamoDb,
            String table,
            String pk,
            String first,
            String last,
            Optional<String> before,
            long most) {
        Map<String, AttributeValue> values =
                Map.of(
                        ":pk", Attributes.text(pk),
                        ":first", Attributes.text(first),
                        ":last", Attributes.text(last));
        return dynamoDb
                .queryPaginator(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .scanIndexForward(false)
                                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                                .expressionAttributeValues(values)
                                .exclusiveStartKey(
                                        before.map(sk -> new Key(pk, sk).attributes()).orElse(null))
                                .limit((int) Math.min(most, Integer.MAX_VALUE)))
                .items()
                .stream()
                .limit(most);
    }

    /** Returns the items of {@code keys} that exist, in no order, with 100 keys a request. */
    public static Stream<Map<String, AttributeValue>> all(
            DynamoDbClient dynamoDb, String table, Collection<Key> keys) {
        List<Map<String, AttributeValue>> wanted =
                keys.stream().distinct().map(Key::attributes).toList();
        return IntStream.iterate(0, from -> from < wanted.size(), from -> from + BATCH)
                .mapToObj(from -> wanted.subList(from, Math.min(from + BATCH, wanted.size())))
                .flatMap(batch -> batch(dynamoDb, table, batch));
    }

    /** Makes one request, and more for the keys that DynamoDB leaves unprocessed. */
    private static Stream<Map<String, AttributeValue>> batch(
            DynamoDbClient dynamoDb, String table, List<Map<String, AttributeValue>> keys) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Leftovers.insist(
                keys,
                left -> {
                    var wanted =
                            KeysAndAttributes.builder().keys(left).consistentRead(true).build();
                    BatchGetItemResponse answer =
                            dynamoDb.batchGetItem(get -> get.requestItems(Map.of(table, wanted)));
                    items.addAll(answer.responses().getOrDefault(table, List.of()));
                    return Optional.ofNullable(answer.unprocessedKeys().get(table))
                            .map(KeysAndAttributes::keys)
                            .orElse(List.of());
                });
        return items.stream();
    }
}
