package fairdraw.aws.access;

import static fairdraw.aws.dynamodb.Attributes.bytes;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.domain.access.Repeatable;
import fairdraw.domain.access.Repeatable.State;
import fairdraw.domain.access.Repeatables;
import fairdraw.domain.ids.OperatorId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Operators' calls under an {@code Idempotency-Key} in the table Access, one item each. */
public final class DynamoDbRepeatables implements Repeatables {
    private static final Map<String, String> NAMES = Map.of("#token", "token");

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbRepeatables(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /**
     * Accepts an item with the call's own token, so that a retry by the SDK is not taken for
     * another call.
     */
    @Override
    public Repeatable begin(Repeatable call, Instant now) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(write(call))
                            .conditionExpression(
                                    "attribute_not_exists(pk) OR expiresAt <= :now"
                                            + " OR #token = :token")
                            .expressionAttributeNames(NAMES)
                            .expressionAttributeValues(
                                    Map.of(
                                            ":now", number(now.getEpochSecond()),
                                            ":token", text(call.token())))
                            .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return call;
        } catch (ConditionalCheckFailedException taken) {
            return read(taken.item());
        }
    }

    @Override
    public void replace(Repeatable call) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(write(call))
                            .conditionExpression("#token = :token")
                            .expressionAttributeNames(NAMES)
                            .expressionAttributeValues(Map.of(":token", text(call.token()))));
        } catch (ConditionalCheckFailedException expired) {
            // Another call has begun under the key, and its item must not be changed.
        }
    }

    private static Map<String, AttributeValue> write(Repeatable call) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        AccessKeys.repeatable(call.operatorId(), call.keyHash()).attributes());
        item.put("type", text("repeatable"));
        item.put("operatorId", text(call.operatorId()));
        item.put("keyHash", text(call.keyHash()));
        item.put("requestHash", text(call.requestHash()));
        item.put("token", text(call.token()));
        item.put("begunAt", instant(call.begunAt()));
        item.put("expiresAt", number(call.expiresAt().getEpochSecond()));
        item.put("state", text(call.state().getClass().getSimpleName()));
        if (call.state() instanceof State.Answered(byte[] sealed)) {
            item.put("answer", bytes(sealed));
        }
        return item;
    }

    private static Repeatable read(Map<String, AttributeValue> item) {
        return new Repeatable(
                new OperatorId(text(item, "operatorId")),
                text(item, "keyHash"),
                text(item, "requestHash"),
                text(item, "token"),
                instant(item, "begunAt"),
                Instant.ofEpochSecond(number(item, "expiresAt")),
                switch (text(item, "state")) {
                    case "Begun" -> new State.Begun();
                    case "Answered" -> new State.Answered(bytes(item, "answer"));
                    default -> new State.BrokenOff();
                });
    }
}
