package fairdraw.aws.dynamodb;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The parts of transactions; a part whose condition fails returns the item that it found. */
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
                                .expressionAttributeValues(unlessEmpty(values)))
                .build();
    }

    /** Checks a condition of an item without writing anything. */
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

    /** Updates an item whatever it is; there need not be one. */
    public static TransactWriteItem update(
            String table,
            Key key,
            String expression,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .update(update ->
                        update.tableName(table)
                                .key(key.attributes())
                                .updateExpression(expression)
                                .expressionAttributeNames(unlessEmpty(names))
                                .expressionAttributeValues(values))
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

    /**
     * Returns the names or values of an expression, or null if there are none, since DynamoDB
     * refuses an empty map.
     */
    static <V> @Nullable Map<String, V> unlessEmpty(Map<String, V> map) {
        return map.isEmpty() ? null : map;
    }
}
