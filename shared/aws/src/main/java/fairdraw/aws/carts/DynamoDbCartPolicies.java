package fairdraw.aws.carts;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.CartPolicy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Organisations' policies for carts in the table Carts. */
public final class DynamoDbCartPolicies implements CartPolicies {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbCartPolicies(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<CartPolicy> find(Tenant tenant) {
        return Reads.one(dynamoDb, table, CartsKeys.policy(tenant))
                .map(item ->
                        new CartPolicy(
                                flag(item, "refusesSums"),
                                flag(item, "quarantines"),
                                Attributes.map(item, "lotteries").entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        entry -> entry.getValue().s()))));
    }

    @Override
    public void put(Tenant tenant, CartPolicy policy) {
        Map<String, AttributeValue> lotteries = new HashMap<>();
        policy.lotteries().forEach((name, slug) -> lotteries.put(name, text(slug)));
        Map<String, AttributeValue> item = new HashMap<>(CartsKeys.policy(tenant).attributes());
        item.put("type", text("cartPolicy"));
        item.put("refusesSums", flag(policy.refusesSums()));
        item.put("quarantines", flag(policy.quarantines()));
        item.put("lotteries", AttributeValue.fromM(lotteries));
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }
}
