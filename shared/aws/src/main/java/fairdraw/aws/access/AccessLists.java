package fairdraw.aws.access;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Strongly consistent lists, each in one partition, whose cursors are the ids that end its keys.
 */
public final class AccessLists {

    private AccessLists() {}

    public static <T> Page<T> oldestFirst(
            DynamoDbClient dynamoDb,
            String table,
            String pk,
            Page.Wanted wanted,
            Function<Map<String, AttributeValue>, T> read,
            Function<T, String> id) {
        return list(dynamoDb, table, pk, wanted, true, read, id);
    }

    static <T> Page<T> newestFirst(
            DynamoDbClient dynamoDb,
            String table,
            String pk,
            Page.Wanted wanted,
            Function<Map<String, AttributeValue>, T> read,
            Function<T, String> id) {
        return list(dynamoDb, table, pk, wanted, false, read, id);
    }

    private static <T> Page<T> list(
            DynamoDbClient dynamoDb,
            String table,
            String pk,
            Page.Wanted wanted,
            boolean forward,
            Function<Map<String, AttributeValue>, T> read,
            Function<T, String> id) {
        var values = new HashMap<>(Map.of(":pk", Attributes.text(pk)));
        var beyond = forward ? " AND sk > :after" : " AND sk < :after";
        wanted.after().ifPresent(after -> values.put(":after", Attributes.text(after)));
        var items =
                dynamoDb
                        .queryPaginator(query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .scanIndexForward(forward)
                                        .keyConditionExpression(
                                                "pk = :pk"
                                                        + (wanted.after().isPresent()
                                                                ? beyond
                                                                : ""))
                                        .expressionAttributeValues(values)
                                        .limit(wanted.limit() + 1))
                        .items()
                        .stream()
                        .limit(wanted.limit() + 1L)
                        .map(read)
                        .toList();
        return Page.of(items, wanted.limit(), id);
    }
}
