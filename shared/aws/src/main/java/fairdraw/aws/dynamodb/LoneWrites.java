package fairdraw.aws.dynamodb;

import static fairdraw.aws.dynamodb.Writes.unlessEmpty;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Conditional writes of one item each, for half of a transaction's price. One whose answer was lost
 * may be refused by what it wrote itself, so a caller gives it a {@link CallMark}, or looks whether
 * what refused it is its own.
 */
public final class LoneWrites {

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;

    public LoneWrites(DynamoDbClient dynamoDb, Transactions transactions) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
    }

    /**
     * Writes what would be part of a transaction, a put or an update.
     *
     * @return empty when it was done; otherwise the item that refused it, without attributes if
     *     there is none
     */
    public Optional<Map<String, AttributeValue>> refusalOf(TransactWriteItem part) {
        try {
            transactions.single(() -> part.put() == null ? update(part.update()) : put(part.put()));
            return Optional.empty();
        } catch (ConditionalCheckFailedException refused) {
            return Optional.of(refused.hasItem() ? refused.item() : Map.of());
        }
    }

    /**
     * Writes a put or an update that leaves {@code mark} on its item.
     *
     * @return empty when it was done, be it by an earlier attempt of this very call whose answer
     *     was lost; otherwise the item that refused it, without attributes if there is none
     */
    public Optional<Map<String, AttributeValue>> refusalOf(TransactWriteItem part, CallMark mark) {
        return refusalOf(part).filter(found -> !mark.isOn(found));
    }

    private Object put(Put put) {
        return dynamoDb.putItem(it ->
                it.tableName(put.tableName())
                        .item(put.item())
                        .conditionExpression(put.conditionExpression())
                        .expressionAttributeNames(unlessEmpty(put.expressionAttributeNames()))
                        .expressionAttributeValues(unlessEmpty(put.expressionAttributeValues()))
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    private Object update(Update update) {
        return dynamoDb.updateItem(it ->
                it.tableName(update.tableName())
                        .key(update.key())
                        .updateExpression(update.updateExpression())
                        .conditionExpression(update.conditionExpression())
                        .expressionAttributeNames(unlessEmpty(update.expressionAttributeNames()))
                        .expressionAttributeValues(unlessEmpty(update.expressionAttributeValues()))
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }
}
