package fairdraw.aws.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.lotteries.LotteriesKeys;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.Tenant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The ledger of a world's lottery. */
public record Ledger(List<Posting> postings, long balance) {

    /** One entry of it. */
    public record Posting(String kind, long cents) {}

    public static Ledger of(LotteryWorld world, Tenant tenant) {
        String pk = LotteriesKeys.balance(tenant, LotteryWorld.SLUG).pk();
        List<Posting> postings =
                SharedStore.client()
                        .queryPaginator(query ->
                                query.tableName(world.names.lotteries())
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :pk")
                                        .expressionAttributeValues(
                                                Map.of(":pk", Attributes.text(pk))))
                        .items()
                        .stream()
                        .filter(item -> Attributes.text(item, "sk").startsWith("ENTRY#"))
                        .map(Ledger::posting)
                        .toList();
        return new Ledger(postings, world.pools.total(tenant, LotteryWorld.SLUG).prizePoolCents());
    }

    private static Posting posting(Map<String, AttributeValue> item) {
        return new Posting(Attributes.text(item, "kind"), Attributes.number(item, "cents"));
    }

    /**
     * Asserts that the balance is the sum of the entries, and that these are all of them, in any
     * order.
     */
    public void holds(Posting... expected) {
        assertThat(postings).containsExactlyInAnyOrder(expected);
        assertThat(balance).isEqualTo(postings.stream().mapToLong(Posting::cents).sum());
    }
}
