package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Extractions;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.extraction.Extraction;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Extractions in the table Draws: one item an operator, and one for the agreed extraction. */
public final class DynamoDbExtractions implements Extractions {

    /** Absent of a contest that was not held. */
    private static final String PRIZES = "prizes";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbExtractions(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void enter(Draw draw, Entered entered) {
        Map<String, AttributeValue> item =
                item(DrawsKeys.extraction(draw, entered.operatorId()), entered.said());
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public List<Entered> entered(Draw draw) {
        return Reads.partition(dynamoDb, table, DrawsKeys.extractions(draw)).stream()
                .map(item -> new Entered(new OperatorId(text(item, "sk")), said(item)))
                .toList();
    }

    @Override
    public Extraction agree(Draw draw, Extraction extraction) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(item(DrawsKeys.agreed(draw), new Said.Held(extraction)))
                            .conditionExpression("attribute_not_exists(pk) OR contest <> :contest")
                            .expressionAttributeValues(
                                    Map.of(":contest", text(extraction.contest()))));
            return extraction;
        } catch (ConditionalCheckFailedException earlier) {
            return agreed(draw).orElseThrow();
        }
    }

    @Override
    public Optional<Extraction> agreed(Draw draw) {
        return Reads.one(dynamoDb, table, DrawsKeys.agreed(draw)).map(DynamoDbExtractions::read);
    }

    private static Map<String, AttributeValue> item(Key key, Said said) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(key.attributes());
        item.put("type", text("extraction"));
        item.put("contest", text(said.contest()));
        item.put("date", text(said.date().toString()));
        switch (said) {
            case Said.Held(Extraction extraction) ->
                    item.put(PRIZES, Attributes.tree(extraction.prizes()));
            case Said.NotHeld _ -> {}
        }
        return item;
    }

    private static Said said(Map<String, AttributeValue> item) {
        return item.containsKey(PRIZES)
                ? new Said.Held(read(item))
                : new Said.NotHeld(text(item, "contest"), date(item));
    }

    private static LocalDate date(Map<String, AttributeValue> item) {
        return LocalDate.parse(text(item, "date"));
    }

    private static Extraction read(Map<String, AttributeValue> item) {
        return new Extraction(
                text(item, "contest"),
                date(item),
                Attributes.list(item, PRIZES).stream().map(AttributeValue::s).toList());
    }
}
