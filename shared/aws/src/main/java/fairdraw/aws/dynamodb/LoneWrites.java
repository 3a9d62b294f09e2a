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
 * Conditional writes of one item each, at half the price of a transaction. A write whose answer was
 * lost may be refused because of its own first attempt, so a caller passes a {@link CallMark} or
 * checks whether the refusing item is its own.
 */
public final class LoneWrites {

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;

    public LoneWrites(DynamoDbClient dynamoDb, Transactions transactions) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
    }

    /**
     * Makes a write that could be part of a transaction, a put or an update.
     *
     * @return empty if it was done; otherwise the item that refused it, without attributes if there
     *     is none
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
     * Makes a put or an update that leaves {@code mark} on its item.
     *
     * @return empty if it was done, also by an earlier attempt of this very call whose answer was
     *     lost; otherwise the item that refused it, without attributes if there is none
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
