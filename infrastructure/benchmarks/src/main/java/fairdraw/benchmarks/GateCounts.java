package fairdraw.benchmarks;

import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.Stack;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The counts of a draw's gates, set to the tickets that were made without them. */
final class GateCounts {

    private GateCounts() {}

    /** Sets the tickets that each gate of the shop's draw has admitted. */
    static void set(Stack stack, Shop shop, long[] entered) {
        for (int gate = 0; gate < entered.length; gate++) {
            String pk = shop.place() + "#GATE#" + shop.draw().id() + '#' + gate;
            String count = Long.toString(entered[gate]);
            stack.observer()
                    .updateItem(update ->
                            update.tableName(Stack.DRAWS)
                                    .key(
                                            Map.of(
                                                    "pk", AttributeValue.fromS(pk),
                                                    "sk", AttributeValue.fromS("GATE")))
                                    .updateExpression("SET entered = :count")
                                    .expressionAttributeValues(
                                            Map.of(":count", AttributeValue.fromN(count))));
        }
    }
}
