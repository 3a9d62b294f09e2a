package fairdraw.aws.dynamodb;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Parts of transactions; a part whose condition fails tells the item that it found. */
public final class Writes {

    private static final String ABSENT = "attribute_not_exists(pk)";

    private Writes() {}

    public static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
    }

    public static TransactWriteItem putIfAbsent(String table, Map<String, AttributeValue> item) {
        return putIf(table, item, ABSENT, Map.of());
    }

    public static TransactWriteItem putIf(
            String table,
            Map<String, AttributeValue> item,
            String condition,
            Map<String, AttributeValue> values) {
        return putIf(table, item, condition, Map.of(), values);
    }

    public static TransactWriteItem putIf(
            String table,
            Map<String, AttributeValue> item,
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .put(put ->
                        put.tableName(table)
                                .item(item)
                                .conditionExpression(condition)
                                .expressionAttributeNames(unlessEmpty(names))
                                .expressionAttributeValues(unlessEmpty(values))
                                .returnValuesOnConditionCheckFailure(
                                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    public static TransactWriteItem delete(String table, Key key) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(key.attributes()))
                .build();
    }

    public static TransactWriteItem deleteIf(
            String table, Key key, String condition, Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .delete(delete ->
                        delete.tableName(table)
                                .key(key.attributes())
                                .conditionExpression(condition)
                                .expressionAttributeValues(values))
                .build();
    }

    /** Nothing written, but only if the condition holds of the item. */
    public static TransactWriteItem check(
            String table,
            Key key,
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .conditionCheck(check ->
                        check.tableName(table)
                                .key(key.attributes())
                                .conditionExpression(condition)
                                .expressionAttributeNames(unlessEmpty(names))
                                .expressionAttributeValues(unlessEmpty(values))
                                .returnValuesOnConditionCheckFailure(
                                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    public static TransactWriteItem update(
            String table,
            Key key,
            String expression,
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .update(update ->
                        update.tableName(table)
                                .key(key.attributes())
                                .updateExpression(expression)
                                .conditionExpression(condition)
                                .expressionAttributeNames(unlessEmpty(names))
                                .expressionAttributeValues(values)
                                .returnValuesOnConditionCheckFailure(
                                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    /** The names or values of an expression: a map of none is an error to DynamoDB. */
    static <V> @Nullable Map<String, V> unlessEmpty(Map<String, V> map) {
        return map.isEmpty() ? null : map;
    }
}
