package fairdraw.benchmarks;

import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.Stack;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The counts of a draw's gates, read, or set to the tickets that were made without them. */
final class GateCounts {

    private static final AttributeValue NONE = AttributeValue.fromN("0");

    private GateCounts() {}

    /** Returns the tickets that the gates of the shop's draw have admitted together. */
    static long sum(Stack stack, Shop shop) {
        long sum = 0;
        for (int gate = 0; gate < shop.draw().spread().gates(); gate++) {
            Map<String, AttributeValue> key = key(shop, gate);
            sum +=
                    Long.parseLong(
                            stack.observer()
                                    .getItem(get -> get.tableName(Stack.DRAWS).key(key))
                                    .item()
                                    .getOrDefault("entered", NONE)
                                    .n());
        }
        return sum;
    }

    private static Map<String, AttributeValue> key(Shop shop, int gate) {
        String pk = shop.place() + "#GATE#" + shop.draw().id() + '#' + gate;
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("GATE"));
    }

    /** Sets the tickets that each gate of the shop's draw has admitted. */
    static void set(Stack stack, Shop shop, long[] entered) {
        for (int gate = 0; gate < entered.length; gate++) {
            Map<String, AttributeValue> key = key(shop, gate);
            String count = Long.toString(entered[gate]);
            stack.observer()
                    .updateItem(update ->
                            update.tableName(Stack.DRAWS)
                                    .key(key)
                                    .updateExpression("SET entered = :count")
                                    .expressionAttributeValues(
                                            Map.of(":count", AttributeValue.fromN(count))));
        }
    }
}
