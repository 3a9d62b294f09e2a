package fairdraw.aws.dynamodb;

import java.util.Map;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Attributes of packed bytes that several callers may change at a time. */
public final class PackedBytes {

    private static final int ATTEMPTS = 20;

    private PackedBytes() {}

    /** Tries a change that reads anew each time; returns whether it was made in the end. */
    public static boolean insist(BooleanSupplier change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (change.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    /** Replaces an attribute; returns false if it is no longer what was read. */
    public static boolean replace(
            DynamoDbClient dynamoDb, String table, Key key, String name, byte[] read, byte[] next) {
        try {
            dynamoDb.updateItem(update ->
                    update.tableName(table)
                            .key(key.attributes())
                            .updateExpression("SET #name = :next")
                            .conditionExpression("#name = :read")
                            .expressionAttributeNames(Map.of("#name", name))
                            .expressionAttributeValues(
                                    Map.of(
                                            ":read", Attributes.bytes(read),
                                            ":next", Attributes.bytes(next))));
            return true;
        } catch (ConditionalCheckFailedException meanwhile) {
            return false;
        }
    }
}
