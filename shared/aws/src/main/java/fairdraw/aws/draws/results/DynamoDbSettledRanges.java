package fairdraw.aws.draws.results;

import static fairdraw.aws.dynamodb.Attributes.number;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.SettledRanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Settled ranges in the table Draws, a small item each. */
public final class DynamoDbSettledRanges implements SettledRanges {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbSettledRanges(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void settle(Draw draw, int range, List<Long> winningLines) {
        Map<String, AttributeValue> item =
                DrawsKeys.settled(draw, range)
                        .item(
                                "settled",
                                Map.of(
                                        "range",
                                        number(range),
                                        "lines",
                                        Attributes.tree(winningLines)));
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public Map<Integer, List<Long>> counted(Draw draw) {
        Map<Integer, List<Long>> counted = new LinkedHashMap<>();
        Reads.partition(dynamoDb, table, DrawsKeys.settled(draw, 0).pk())
                .forEach(item -> counted.put(Attributes.whole(item, "range"), lines(item)));
        return counted;
    }

    private static List<Long> lines(Map<String, AttributeValue> item) {
        return Attributes.list(item, "lines").stream().map(n -> Long.valueOf(n.n())).toList();
    }
}
