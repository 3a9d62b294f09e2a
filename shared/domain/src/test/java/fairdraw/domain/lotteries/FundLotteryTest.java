package fairdraw.domain.lotteries;

import static fairdraw.domain.lotteries.SampleLottery.NOON;
import static fairdraw.domain.lotteries.SampleLottery.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryMoney;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.FundLottery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FundLotteryTest {

    private Instant now = NOON.plusNanos(999_999);
    private final InMemoryLotteries lotteries = new InMemoryLotteries();
    private final InMemoryPools pools = new InMemoryPools(new InMemoryMoney(new InMemoryDraws()));
    private final FundLottery fundLottery = on(pools);
    private final Lottery mega = SampleLottery.of(TENANT, new LotterySlug("mega"));

    @BeforeEach
    void storeTheLottery() {
        lotteries.create(mega);
    }

    @Test
    void aPaymentIsInThePoolFromTheMillisecondOfTheCall() {
        Pools.Funding funding = paid(fund(1_500, "a"));

        assertThat(funding)
                .isEqualTo(new Pools.Funding(funding.id(), mega.id(), 1_500, 1_500, NOON));
        assertThat(paid(fund(500, "b")).prizePoolCents()).isEqualTo(2_000);
        assertThat(pools.total(TENANT, new LotterySlug("mega")).prizePoolCents()).isEqualTo(2_000);
    }

    @Test
    void theSameRequestAgainIsAnsweredAsTheFirstTime() {
        Outcome first = fund(1_500, "a");
        now = now.plus(Duration.ofHours(23));

        assertThat(fund(1_500, "a")).isEqualTo(first);
        assertThat(pools.total(TENANT, new LotterySlug("mega")).prizePoolCents()).isEqualTo(1_500);
    }

    @Test
    void aKeyIsForOneAmountToOneLottery() {
        lotteries.create(SampleLottery.of(TENANT, new LotterySlug("mini")));
        fund(1_500, "a");

        assertThat(fund(1_501, "a")).isEqualTo(new Outcome.KeyReused());
        assertThat(fundLottery.fund(TENANT, new LotterySlug("mini"), 1_500, "a"))
                .isEqualTo(new Outcome.KeyReused());
        assertThat(fundLottery.fund(TENANT, new LotterySlug("none"), 1_500, "a"))
                .isEqualTo(new Outcome.KeyReused());
        assertThat(pools.total(TENANT, new LotterySlug("mega")).prizePoolCents()).isEqualTo(1_500);
    }

    @Test
    void aKeyIsFreeAgainAfterADay() {
        fund(1_500, "a");
        now = now.plus(Duration.ofHours(24));

        assertThat(paid(fund(700, "a")).prizePoolCents()).isEqualTo(2_200);
    }

    @Test
    void aLotteryOfAnotherTenantIsNotFound() {
        fund(1_500, "a");

        assertThat(fundLottery.fund(TENANT, new LotterySlug("none"), 1, "b"))
                .isEqualTo(new Outcome.LotteryNotFound());
        assertThat(
                        fundLottery.fund(
                                new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                                new LotterySlug("mega"),
                                1_500,
                                "a"))
                .isEqualTo(new Outcome.LotteryNotFound());
    }

    @Test
    void aPoolThatIsPaidIntoByOthersAllTheTimeIsBusy() {
        Pools busy =
                new Pools() {
                    @Override
                    public Map<LotterySlug, Total> totals(
                            Tenant tenant, Collection<LotterySlug> slugs) {
                        return pools.totals(tenant, slugs);
                    }

                    @Override
                    public Funded fund(
                            Lottery lottery,
                            String fundingId,
                            long amountCents,
                            PaymentKey key,
                            Instant at) {
                        return new Funded.Busy();
                    }

                    @Override
                    public Page<Posting> ledger(
                            Tenant tenant, LotterySlug slug, Page.Wanted wanted) {
                        return pools.ledger(tenant, slug, wanted);
                    }

                    @Override
                    public Optional<Funded> remembered(Tenant tenant, PaymentKey key, Instant at) {
                        return Optional.empty();
                    }
                };

        assertThat(on(busy).fund(TENANT, new LotterySlug("mega"), 1, "a"))
                .isEqualTo(new Outcome.Busy());
    }

    private FundLottery on(Pools port) {
        return new FundLottery(lotteries, port, () -> now, new Ids(() -> now, new Random(1)));
    }

    private Outcome fund(long cents, String key) {
        return fundLottery.fund(TENANT, new LotterySlug("mega"), cents, key);
    }

    private static Pools.Funding paid(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Paid.class);
        return ((Outcome.Paid) outcome).funding();
    }
}
