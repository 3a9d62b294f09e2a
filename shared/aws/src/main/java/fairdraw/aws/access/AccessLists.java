package fairdraw.aws.access;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Strongly consistent lists, each in one partition, whose cursors are the ids that end its keys.
 */
public final class AccessLists {

    private AccessLists() {}

    /** The condition that an attribute has this text; the rest of a partition is passed over. */
    record Only(String attribute, String text) {}

    public static <T> Page<T> oldestFirst(
            DynamoDbClient dynamoDb,
            String table,
            String pk,
            Page.Wanted wanted,
            Function<Map<String, AttributeValue>, T> read,
            Function<T, String> id) {
        return list(dynamoDb, table, pk, wanted, true, Optional.empty(), read, id);
    }

    static <T> Page<T> oldestFirst(
            DynamoDbClient dynamoDb,
            String table,
            String pk,
            Page.Wanted wanted,
            Only only,
            Function<Map<String, AttributeValue>, T> read,
            Function<T, String> id) {
        return list(dynamoDb, table, pk, wanted, true, Optional.of(only), read, id);
    }

    static <T> Page<T> newestFirst(
            DynamoDbClient dynamoDb,
            String table,
            String pk,
            Page.Wanted wanted,
            Function<Map<String, AttributeValue>, T> read,
            Function<T, String> id) {
        return list(dynamoDb, table, pk, wanted, false, Optional.empty(), read, id);
    }

    private static <T> Page<T> list(
            DynamoDbClient dynamoDb,
            String table,
            String pk,
            Page.Wanted wanted,
            boolean forward,
            Optional<Only> only,
            Function<Map<String, AttributeValue>, T> read,
            Function<T, String> id) {
        var values = new HashMap<>(Map.of(":pk", Attributes.text(pk)));
        var beyond = forward ? " AND sk > :after" : " AND sk < :after";
        wanted.after().ifPresent(after -> values.put(":after", Attributes.text(after)));
        only.ifPresent(condition -> values.put(":only", Attributes.text(condition.text())));
        var items =
                dynamoDb
                        .queryPaginator(query -> {
                            query.tableName(table)
                                    .consistentRead(true)
                                    .scanIndexForward(forward)
                                    .keyConditionExpression(
                                            "pk = :pk" + (wanted.after().isPresent() ? beyond : ""))
                                    .expressionAttributeValues(values)
                                    .limit(wanted.limit() + 1);
                            only.ifPresent(condition -> filter(query, condition));
                        })
                        .items()
                        .stream()
                        .limit(wanted.limit() + 1L)
                        .map(read)
                        .toList();
        return Page.of(items, wanted.limit(), id);
    }

    private static void filter(QueryRequest.Builder query, Only only) {
        query.filterExpression("#only = :only")
                .expressionAttributeNames(Map.of("#only", only.attribute()));
    }
}
