package fairdraw.aws.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Strongly consistent reads by key. */
final class Reads {

    private Reads() {}

    /** The item of a key, if there is one. */
    static Optional<Map<String, AttributeValue>> one(
            DynamoDbClient dynamoDb, String table, Key key) {
        return Optional.of(
                        dynamoDb.getItem(get ->
                                        get.tableName(table)
                                                .key(key.attributes())
                                                .consistentRead(true))
                                .item())
                .filter(item -> !item.isEmpty());
    }

    /** The items of at most 100 keys, in no order; what DynamoDB leaves over is asked for again. */
    static Stream<Map<String, AttributeValue>> all(
            DynamoDbClient dynamoDb, String table, List<Map<String, AttributeValue>> keys) {
        Stream<Map<String, AttributeValue>> items = Stream.empty();
        List<Map<String, AttributeValue>> left = keys;
        while (!left.isEmpty()) {
            var wanted = KeysAndAttributes.builder().keys(left).consistentRead(true).build();
            BatchGetItemResponse answer =
                    dynamoDb.batchGetItem(get -> get.requestItems(Map.of(table, wanted)));
            items =
                    Stream.concat(
                            items, answer.responses().getOrDefault(table, List.of()).stream());
            left =
                    answer.unprocessedKeys().containsKey(table)
                            ? answer.unprocessedKeys().get(table).keys()
                            : List.of();
        }
        return items;
    }
}
