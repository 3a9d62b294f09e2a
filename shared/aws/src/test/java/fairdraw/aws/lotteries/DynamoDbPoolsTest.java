package fairdraw.aws.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Ids;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.FundLottery;
import fairdraw.domain.lotteries.FundLottery.Outcome;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.lotteries.Totals;
import fairdraw.engines.LocalTables;
import fairdraw.testing.Examples;
import fairdraw.testing.MovableClock;
import fairdraw.testing.ShortPause;
import java.time.Duration;
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
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbPoolsTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SLUG = "funded";

    private final LocalTables tables = new LocalTables();
    private final DynamoDbPools pools =
            new DynamoDbPools(
                    tables.client(),
                    TestTransactions.on(tables.client()),
                    new ShortPause(),
                    "Lotteries");
    private final DynamoDbLotteries lotteries =
            new DynamoDbLotteries(
                    tables.client(), TestTransactions.on(tables.client()), "Lotteries");
    private final MovableClock clock = new MovableClock(START);
    private Tenant tenant = new Tenant("org_none", Mode.TEST);

    @BeforeEach
    void anotherTenantWithALottery() {
        clock.set(START);
        tenant = new Tenant("org_" + UUID.randomUUID(), Mode.TEST);
        lotteries.create(
                Lottery.create(
                        tenant,
                        UUID.randomUUID().toString(),
                        SLUG,
                        Examples.form(Optional.empty()),
                        START));
    }

    @AfterAll
    void close() {
        tables.close();
    }

    @Test
    void aPaymentIsInThePoolAndInItsLedger() {
        assertThat(pools.balance(tenant, SLUG)).isEqualTo(new Pools.Balance(0, 0));
        Pools.Funding first = paid(fund(1_500, "a"));
        Pools.Funding second = paid(fund(500, "b"));

        assertThat(first.amountCents()).isEqualTo(1_500);
        assertThat(first.prizePoolCents()).isEqualTo(1_500);
        assertThat(second.prizePoolCents()).isEqualTo(2_000);
        assertThat(pools.balance(tenant, SLUG)).isEqualTo(new Pools.Balance(2_000, 0));
        assertThat(ledger()).containsExactlyInAnyOrder(1_500L, 500L);
    }

    @Test
    void theSameRequestAgainIsAnsweredAsTheFirstTime() {
        Outcome first = fund(1_500, "a");
        fund(500, "b");
        clock.forward(Duration.ofHours(23));

        assertThat(fund(1_500, "a")).isEqualTo(first);
        assertThat(pools.balance(tenant, SLUG).cents()).isEqualTo(2_000);
    }

    @Test
    void aKeyStandsForOneRequestOnly() {
        fund(1_500, "a");
        assertThat(fund(1_501, "a")).isEqualTo(new Outcome.KeyReused());
        assertThat(fundLottery(1).fund(tenant, "other", 1_500, "a"))
                .isEqualTo(new Outcome.KeyReused());
        assertThat(pools.balance(tenant, SLUG).cents()).isEqualTo(1_500);
    }

    @Test
    void aKeyIsFreeAgainAfterADay() {
        fund(1_500, "a");
        clock.forward(Duration.ofHours(24));
        assertThat(paid(fund(700, "a")).prizePoolCents()).isEqualTo(2_200);
        assertThat(fund(1_500, "a")).isEqualTo(new Outcome.KeyReused());
    }

    @Test
    void keysOfAnotherTenantAreOtherKeys() {
        fund(1_500, "a");
        Tenant live = new Tenant(tenant.organisation(), Mode.LIVE);
        assertThat(fundLottery(1).fund(live, SLUG, 1_500, "a"))
                .isEqualTo(new Outcome.LotteryNotFound());
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
        assertThat(pools.balance(tenant, SLUG).cents()).isEqualTo(sum);
        assertThat(ledger()).hasSize(12);
        assertThat(fundings.stream().distinct()).hasSize(12);
        assertThat(fundings.stream().mapToLong(Pools.Funding::prizePoolCents).max()).hasValue(sum);
    }

    @Test
    void totalsAreReadForManyLotteriesAtOnce() {
        fund(1_500, "a");
        tables.client()
                .putItem(put ->
                        put.tableName("Lotteries")
                                .item(with(LotteriesKeys.directory(tenant, SLUG), "total", 7)));
        List<String> slugs = new ArrayList<>(List.of(SLUG));
        LongStream.range(0, 120).forEach(i -> slugs.add("other-" + i));

        Totals totals = new DynamoDbLotteryTotals(tables.client(), "Lotteries");
        Map<String, Totals.Total> read = totals.of(tenant, slugs);
        assertThat(read).hasSize(121).containsEntry(SLUG, new Totals.Total(7, 0, 1_500));
        assertThat(read.get("other-119")).isEqualTo(Totals.Total.NONE);
        assertThat(totals.of(tenant, List.of())).isEmpty();
        assertThat(totals.of(tenant, "nothing")).isEqualTo(Totals.Total.NONE);
    }

    private Outcome untilPaid(FundLottery fundLottery, int cents, String key) {
        Outcome outcome = new Outcome.Busy();
        for (int attempt = 0; attempt < 50 && outcome instanceof Outcome.Busy; attempt++) {
            outcome = fundLottery.fund(tenant, SLUG, cents, key);
        }
        return outcome;
    }

    private Outcome fund(long cents, String key) {
        return fundLottery(UUID.randomUUID().getLeastSignificantBits())
                .fund(tenant, SLUG, cents, key);
    }

    private FundLottery fundLottery(long seed) {
        return new FundLottery(lotteries, pools, clock, new Ids(clock, new Random(seed)));
    }

    private static Pools.Funding paid(Outcome outcome) {
        return ((Outcome.Paid) outcome).funding();
    }

    private List<Long> ledger() {
        return tables
                .client()
                .queryPaginator(query ->
                        query.tableName("Lotteries")
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
