package fairdraw.aws.lotteries;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.Totals;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The totals of lotteries from directory headers and pool balances, with one request for 50
 * lotteries.
 */
public final class DynamoDbLotteryTotals implements Totals {

    private final DynamoDbClient dynamoDb;
    private final String table;

    /**
     * @param table the table Lotteries
     */
    public DynamoDbLotteryTotals(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Map<String, Total> of(Tenant tenant, Collection<String> slugs) {
        List<String> wanted = slugs.stream().distinct().toList();
        Map<Key, Map<String, AttributeValue>> items = new HashMap<>();
        List<Key> keys =
                wanted.stream()
                        .flatMap(slug ->
                                Stream.of(
                                        LotteriesKeys.directory(tenant, slug),
                                        LotteriesKeys.balance(tenant, slug)))
                        .toList();
        Reads.all(dynamoDb, table, keys)
                .forEach(item ->
                        items.put(
                                new Key(Attributes.text(item, "pk"), Attributes.text(item, "sk")),
                                item));
        Map<String, Total> totals = new LinkedHashMap<>();
        for (String slug : wanted) {
            var header = items.getOrDefault(LotteriesKeys.directory(tenant, slug), Map.of());
            var balance = items.getOrDefault(LotteriesKeys.balance(tenant, slug), Map.of());
            totals.put(
                    slug,
                    new Total(
                            PoolItems.count(header, "total"),
                            PoolItems.count(balance, PoolItems.HELD),
                            PoolItems.count(balance, PoolItems.CENTS)));
        }
        return totals;
    }
}
