package fairdraw.benchmarks.meter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * An item that a request writes.
 *
 * @param item the whole item of a put; otherwise at least its key
 * @param isPut whether {@code item} is the whole item
 * @param factor the number of times that it is billed
 */
record Writing(String table, Map<String, AttributeValue> item, boolean isPut, int factor) {

    /** Returns the items that a request writes; none if it only reads. */
    static List<Writing> of(SdkRequest request) {
        return switch (request) {
            case PutItemRequest put -> List.of(put(put.tableName(), put.item(), 1));
            case UpdateItemRequest update -> List.of(at(update.tableName(), update.key(), 1));
            case DeleteItemRequest delete -> List.of(at(delete.tableName(), delete.key(), 1));
            case BatchWriteItemRequest batch ->
                    batch.requestItems().entrySet().stream()
                            .flatMap(table ->
                                    table.getValue().stream()
                                            .map(write -> of(table.getKey(), write)))
                            .toList();
            case TransactWriteItemsRequest transaction ->
                    transaction.transactItems().stream().flatMap(Writing::of).toList();
            default -> List.of();
        };
    }

    private static Writing of(String table, WriteRequest write) {
        return write.putRequest() != null
                ? put(table, write.putRequest().item(), 1)
                : at(table, write.deleteRequest().key(), 1);
    }

    /**
     * Returns the item of a part; a condition check is billed as a write of the item that it
     * checks.
     */
    private static Stream<Writing> of(TransactWriteItem part) {
        int twice = Units.TRANSACTION;
        return Stream.of(
                        Stream.ofNullable(part.put())
                                .map(put -> put(put.tableName(), put.item(), twice)),
                        Stream.ofNullable(part.update())
                                .map(update -> at(update.tableName(), update.key(), twice)),
                        Stream.ofNullable(part.delete())
                                .map(delete -> at(delete.tableName(), delete.key(), twice)),
                        Stream.ofNullable(part.conditionCheck())
                                .map(check -> at(check.tableName(), check.key(), twice)))
                .flatMap(parts -> parts);
    }

    private static Writing put(String table, Map<String, AttributeValue> item, int factor) {
        return new Writing(table, item, true, factor);
    }

    private static Writing at(String table, Map<String, AttributeValue> key, int factor) {
        return new Writing(table, key, false, factor);
    }
}
