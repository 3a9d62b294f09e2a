package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Lottery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Lotteries in the table Lotteries, and its index Plan of those that are due for planning. */
public final class DynamoDbLotteries implements Lotteries {

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbLotteries(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public boolean create(Lottery lottery) {
        return done(Writes.putIfAbsent(table, LotteryItems.write(lottery)));
    }

    @Override
    public Optional<Lottery> find(Tenant tenant, LotterySlug slug) {
        return Lottery.isSlug(slug.text())
                ? Reads.one(dynamoDb, table, LotteriesKeys.lottery(tenant, slug))
                        .map(LotteryItems::read)
                : Optional.empty();
    }

    @Override
    public boolean replace(Lottery next) {
        return done(
                Writes.putIf(
                        table,
                        LotteryItems.write(next),
                        "version = :read",
                        Map.of(":read", number(next.version() - 1))));
    }

    @Override
    public List<Lottery> all(Tenant tenant) {
        return Reads.partition(dynamoDb, table, LotteriesKeys.lotteries(tenant)).stream()
                .map(LotteryItems::read)
                .toList();
    }

    @Override
    public Page<Lottery> page(Tenant tenant, Page.Wanted wanted) {
        return Reads.page(
                dynamoDb,
                table,
                LotteriesKeys.lotteries(tenant),
                new Page.Wanted(wanted.limit(), wanted.after().filter(Lottery::isSlug)),
                LotteryItems::read,
                lottery -> lottery.slug().text());
    }

    @Override
    public List<Reference> duePlanning(Instant now, int limit) {
        return IntStream.range(0, LotteriesKeys.PLAN_SHARDS)
                .boxed()
                .flatMap(shard -> due(LotteriesKeys.plan(shard), now, limit))
                .limit(limit)
                .toList();
    }

    private Stream<Reference> due(String shard, Instant now, int limit) {
        return dynamoDb
                .query(query ->
                        query.tableName(table)
                                .indexName("Plan")
                                .keyConditionExpression("#plan = :plan AND planAt <= :now")
                                .expressionAttributeNames(Map.of("#plan", "plan"))
                                .expressionAttributeValues(
                                        Map.of(":plan", text(shard), ":now", instant(now)))
                                .limit(limit))
                .items()
                .stream()
                .map(LotteriesKeys::reference);
    }

    private boolean done(TransactWriteItem write) {
        return switch (transactions.insist(List.of(write))) {
            case Written.Done _ -> true;
            case Written.Refused _, Written.Contended _ -> false;
        };
    }
}
