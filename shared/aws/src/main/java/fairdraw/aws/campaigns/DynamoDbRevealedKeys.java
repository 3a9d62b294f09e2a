package fairdraw.aws.campaigns;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.campaigns.awards.RevealedKeys;
import fairdraw.domain.draws.Draw;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Revealed keys beside the results in the table Draws. */
public final class DynamoDbRevealedKeys implements RevealedKeys {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbRevealedKeys(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void reveal(Draw draw, byte[] key) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(DrawsKeys.numberKey(draw).attributes());
        item.put("type", Attributes.text("numberKey"));
        item.put("key", Attributes.bytes(key));
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public byte[] of(Draw draw) {
        return Reads.one(dynamoDb, table, DrawsKeys.numberKey(draw))
                .map(item -> Attributes.bytes(item, "key"))
                .orElseThrow();
    }
}
