package fairdraw.aws.draws;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.domain.InOrder;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Gates in the table Draws. */
public final class DynamoDbGates implements Gates {

    /** The gates that are asked at a time. */
    private static final int AT_ONCE = 16;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbGates(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public List<Tally> shut(Draw draw) {
        return each(draw, gate -> transactions.single(() -> shut(draw, gate)));
    }

    private Map<String, AttributeValue> shut(Draw draw, int gate) {
        return dynamoDb.updateItem(update ->
                        update.tableName(table)
                                .key(DrawsKeys.gate(draw, gate).attributes())
                                .updateExpression("SET isOpen = :shut")
                                .conditionExpression("attribute_exists(pk)")
                                .expressionAttributeValues(Map.of(":shut", Attributes.flag(false)))
                                .returnValues(ReturnValue.ALL_NEW))
                .attributes();
    }

    @Override
    public List<Tally> tallies(Draw draw) {
        return each(
                draw, gate -> Reads.one(dynamoDb, table, DrawsKeys.gate(draw, gate)).orElseThrow());
    }

    private static List<Tally> each(Draw draw, IntFunction<Map<String, AttributeValue>> gateItem) {
        List<Tally> tallies = new ArrayList<>();
        InOrder.each(
                0,
                draw.spread().gates(),
                AT_ONCE,
                gateItem,
                item -> tallies.add(GateItems.tally(item)));
        return tallies;
    }
}
