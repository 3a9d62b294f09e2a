package fairdraw.aws.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.FundLottery;
import fairdraw.domain.lotteries.FundLottery.Outcome;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.lotteries.PoolsContract;
import fairdraw.domain.lotteries.Sales;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.testing.ShortPause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DynamoDbPoolsTest implements PoolsContract {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final LotterySlug SLUG = new LotterySlug("funded");

    private final String table = SharedStore.newTable("Lotteries");
    private final DynamoDbPools pools =
            new DynamoDbPools(
                    SharedStore.client(),
                    TestTransactions.on(SharedStore.client()),
                    new ShortPause(),
                    table,
                    "Register");
    private final DynamoDbLotteries lotteries =
            new DynamoDbLotteries(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);
    private final Tenant tenant = new Tenant(new OrganisationId("org_1"), Mode.TEST);

    @BeforeEach
    void storeALottery() {
        lotteries.create(
                Lottery.create(
                        tenant,
                        new LotteryId(UUID.randomUUID().toString()),
                        SLUG,
                        SampleLottery.form(Optional.empty()),
                        START));
    }

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Pools pools() {
        return pools;
    }

    @Test
    void everyPaymentIsInTheLedger() {
        fund(1_500, "a");
        fund(500, "b");
        fund(500, "b");

        assertThat(ledger()).containsExactlyInAnyOrder(1_500L, 500L);
    }

    @Test
    void paymentsAtTheSameTimeAllCountAndRepetitionsCountOnce() throws Exception {
        List<Callable<Outcome>> calls = new ArrayList<>();
        for (int key = 0; key < 12; key++) {
            for (int repetition = 0; repetition < 3; repetition++) {
                int cents = 100 + key;
                String name = "key-" + key;
                FundLottery fundLottery = fundLottery(key * 10 + repetition);
                calls.add(() -> untilPaid(fundLottery, cents, name));
            }
        }
        List<Pools.Funding> fundings = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Outcome> outcome : threads.invokeAll(calls)) {
                fundings.add(paid(outcome.get()));
            }
        }

        long sum = IntStream.range(0, 12).map(key -> 100 + key).sum();
        assertThat(pools.total(tenant, SLUG).prizePoolCents()).isEqualTo(sum);
        assertThat(ledger()).hasSize(12);
        assertThat(fundings.stream().distinct()).hasSize(12);
        assertThat(fundings.stream().mapToLong(Pools.Funding::prizePoolCents).max()).hasValue(sum);
    }

    @Test
    void ticketsSoldAreThoseThatTheDirectoryHasFollowed() {
        fund(1_500, "a");
        SharedStore.client()
                .putItem(put ->
                        put.tableName(table)
                                .item(with(LotteriesKeys.directory(tenant, SLUG), "total", 7)));

        assertThat(pools.total(tenant, SLUG)).isEqualTo(new Pools.Total(7, 0, 1_500, Sales.NONE));
    }

    private Outcome untilPaid(FundLottery fundLottery, int cents, String key) {
        Outcome outcome = new Outcome.Busy();
        for (int attempt = 0; attempt < 50 && outcome instanceof Outcome.Busy; attempt++) {
            outcome = fundLottery.fund(tenant, SLUG, cents, key);
        }
        return outcome;
    }

    /** As a caller may make one up. */
    @Test
    void aCursorBehindAllEntriesBeginsTheLedger() {
        fund(5, "a");

        for (String cursor : List.of("~", "~~", "\u00ff")) {
            assertThat(pools.ledger(tenant, SLUG, new Page.Wanted(1, Optional.of(cursor))).items())
                    .extracting(Pools.Posting::cents)
                    .containsExactly(5L);
        }
    }

    private Outcome fund(long cents, String key) {
        return fundLottery(UUID.randomUUID().getLeastSignificantBits())
                .fund(tenant, SLUG, cents, key);
    }

    private FundLottery fundLottery(long seed) {
        return new FundLottery(
                lotteries, pools, () -> START, new Ids(() -> START, new Random(seed)));
    }

    private static Pools.Funding paid(Outcome outcome) {
        return ((Outcome.Paid) outcome).funding();
    }

    private List<Long> ledger() {
        return SharedStore.client()
                .queryPaginator(query ->
                        query.tableName(table)
                                .keyConditionExpression("pk = :pk AND begins_with(sk, :entry)")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk",
                                                Attributes.text(
                                                        LotteriesKeys.balance(tenant, SLUG).pk()),
                                                ":entry",
                                                Attributes.text("ENTRY#"))))
                .items()
                .stream()
                .map(item -> Attributes.number(item, "cents"))
                .toList();
    }

    private static Map<String, AttributeValue> with(Key key, String name, long value) {
        return Map.of(
                "pk",
                Attributes.text(key.pk()),
                "sk",
                Attributes.text(key.sk()),
                name,
                Attributes.number(value));
    }
}
