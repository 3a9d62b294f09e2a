package fairdraw.functions.installation;

import fairdraw.domain.draws.Spread;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The gates of a stored test draw, with counts that no test could reach by entering. */
public final class CountedGates {

    /** The most entries of a draw in the template. */
    private static final long MOST = 10_000_000;

    private CountedGates() {}

    /** Leaves a place at {@code room} gates of all that the deployment can draw. */
    public static void leaveRoom(
            Installation installation, String organisation, String drawId, int room) {
        for (int gate = 0; gate < Spread.DEFAULT.gates(); gate++) {
            count(
                    installation,
                    organisation + "#test#GATE#" + drawId + '#' + gate,
                    Spread.DEFAULT.share(MOST, gate) - (gate < room ? 1 : 0));
        }
    }

    /** Stores a gate's count as if so many had entered. */
    private static void count(Installation installation, String gate, long entered) {
        installation
                .dynamoDb()
                .updateItem(update ->
                        update.tableName("Draws")
                                .key(
                                        Map.of(
                                                "pk", AttributeValue.fromS(gate),
                                                "sk", AttributeValue.fromS("GATE")))
                                .updateExpression("SET entered = :count")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":count",
                                                AttributeValue.fromN(Long.toString(entered)))));
    }
}
