package fairdraw.aws.consumers;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Peppers;
import fairdraw.domain.draws.keys.RootKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The generation of the pepper with which each organisation's directory of consumers was begun, in
 * the table Consumers. Each environment reads it once, since it never changes.
 */
public final class DynamoDbPeppers implements Peppers {

    private final DynamoDbClient dynamoDb;
    private final RootKeys rootKeys;
    private final String table;
    private final Map<Tenant, Integer> known = new ConcurrentHashMap<>();

    public DynamoDbPeppers(DynamoDbClient dynamoDb, RootKeys rootKeys, String table) {
        this.dynamoDb = dynamoDb;
        this.rootKeys = rootKeys;
        this.table = table;
    }

    @Override
    public byte[] of(Tenant tenant) {
        return rootKeys.pepper(generation(tenant));
    }

    @Override
    public int generation(Tenant tenant) {
        return known.computeIfAbsent(tenant, each -> stored(each).orElseGet(() -> begun(each)));
    }

    private Optional<Integer> stored(Tenant tenant) {
        return Reads.one(dynamoDb, table, ConsumersKeys.directory(tenant))
                .map(item -> Attributes.whole(item, "pepper"));
    }

    private int begun(Tenant tenant) {
        int generation = rootKeys.current();
        Map<String, AttributeValue> item =
                new HashMap<>(ConsumersKeys.directory(tenant).attributes());
        item.put("type", Attributes.text("directory"));
        item.put("pepper", Attributes.number(generation));
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(item)
                            .conditionExpression("attribute_not_exists(pk)"));
            return generation;
        } catch (ConditionalCheckFailedException begunByAnother) {
            return stored(tenant).orElseThrow();
        }
    }
}
