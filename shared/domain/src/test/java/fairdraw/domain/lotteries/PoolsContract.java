package fairdraw.domain.lotteries;

import static fairdraw.domain.lotteries.SampleLottery.NOON;
import static fairdraw.domain.lotteries.SampleLottery.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.Pools.Funded;
import fairdraw.domain.lotteries.Pools.Funding;
import fairdraw.domain.lotteries.Pools.PaymentKey;
import fairdraw.domain.lotteries.Pools.Posting;
import fairdraw.domain.lotteries.Pools.Total;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Pools}, on an empty table in each test. */
public interface PoolsContract {

    Lottery MEGA = SampleLottery.of(TENANT, new LotterySlug("mega"));
    PaymentKey KEY = new PaymentKey("key", "a1");

    Pools pools();

    @Test
    default void aPoolIsEmptyBeforeTheFirstPayment() {
        assertThat(pools().total(TENANT, new LotterySlug("mega"))).isEqualTo(Total.NONE);
        assertThat(pools().remembered(TENANT, KEY, NOON)).isEmpty();
    }

    @Test
    default void paymentsAddUpInTheirOwnPool() {
        Funding first = new Funding("fund-1", MEGA.id(), 1_500, 1_500, NOON);
        Funding second = new Funding("fund-2", MEGA.id(), 500, 2_000, NOON.plusMillis(1));

        assertThat(pools().fund(MEGA, "fund-1", 1_500, KEY, NOON))
                .isEqualTo(new Funded.Done(first));
        assertThat(
                        pools().fund(
                                        MEGA,
                                        "fund-2",
                                        500,
                                        new PaymentKey("other", "b2"),
                                        NOON.plusMillis(1)))
                .isEqualTo(new Funded.Done(second));

        assertThat(pools().total(TENANT, new LotterySlug("mega")))
                .isEqualTo(new Total(0, 0, 2_000, Sales.NONE));
        assertThat(pools().total(TENANT, new LotterySlug("mini"))).isEqualTo(Total.NONE);
    }

    @Test
    default void theLedgerShowsTheNewestPaymentFirstAPageAtATime() {
        for (int number = 1; number <= 5; number++) {
            PaymentKey key = new PaymentKey("key-" + number, "a1");
            pools().fund(MEGA, "fund-" + number, number, key, NOON.plusSeconds(number));
        }
        LotterySlug slug = new LotterySlug("mega");

        Page<Posting> first = pools().ledger(TENANT, slug, wanted(2, Optional.empty()));
        Page<Posting> second = pools().ledger(TENANT, slug, wanted(2, first.next()));
        Page<Posting> last = pools().ledger(TENANT, slug, wanted(2, second.next()));

        assertThat(first.items())
                .containsExactly(
                        new Posting("fund-5", "funding", 5, 15, NOON.plusSeconds(5)),
                        new Posting("fund-4", "funding", 4, 10, NOON.plusSeconds(4)));
        assertThat(second.items()).extracting(Posting::id).containsExactly("fund-3", "fund-2");
        assertThat(last.items()).extracting(Posting::id).containsExactly("fund-1");
        assertThat(last.next()).isEmpty();
        assertThat(pools().ledger(TENANT, slug, wanted(5, Optional.empty())).next()).isEmpty();
        assertThat(
                        pools().ledger(TENANT, new LotterySlug("mini"), wanted(5, Optional.empty()))
                                .items())
                .isEmpty();
    }

    private static Page.Wanted wanted(int limit, Optional<String> after) {
        return new Page.Wanted(limit, after);
    }

    @Test
    default void theTotalsOfManyLotteriesAreReadAtOnce() {
        pools().fund(MEGA, "fund-1", 1_500, KEY, NOON);
        List<LotterySlug> slugs =
                Stream.concat(
                                Stream.of("mega", "mega"),
                                IntStream.range(0, 120).mapToObj(other -> "other-" + other))
                        .map(LotterySlug::new)
                        .toList();

        assertThat(pools().totals(TENANT, slugs))
                .hasSize(121)
                .containsEntry(new LotterySlug("mega"), new Total(0, 0, 1_500, Sales.NONE))
                .containsEntry(new LotterySlug("other-119"), Total.NONE);
        assertThat(pools().totals(TENANT, List.of())).isEmpty();
    }

    @Test
    default void aRepeatedPaymentIsMadeOnceAndAnsweredAsTheFirstTime() {
        pools().fund(MEGA, "fund-1", 1_500, KEY, NOON);
        Funded repeated = new Funded.Repeated(new Funding("fund-1", MEGA.id(), 1_500, 1_500, NOON));

        assertThat(pools().fund(MEGA, "fund-2", 1_500, KEY, NOON.plusSeconds(1)))
                .isEqualTo(repeated);

        assertThat(pools().remembered(TENANT, KEY, NOON.plusSeconds(2))).contains(repeated);
        assertThat(pools().total(TENANT, new LotterySlug("mega")).prizePoolCents())
                .isEqualTo(1_500);
    }

    @Test
    default void aKeyIsForOneRequestInAllLotteriesOfItsTenant() {
        pools().fund(MEGA, "fund-1", 1_500, KEY, NOON);
        PaymentKey other = new PaymentKey("key", "b2");

        assertThat(pools().fund(MEGA, "fund-2", 1, other, NOON)).isEqualTo(new Funded.KeyReused());
        assertThat(
                        pools().fund(
                                        SampleLottery.of(TENANT, new LotterySlug("mini")),
                                        "fund-3",
                                        1,
                                        other,
                                        NOON))
                .isEqualTo(new Funded.KeyReused());

        assertThat(pools().remembered(TENANT, other, NOON)).contains(new Funded.KeyReused());
        assertThat(pools().total(TENANT, new LotterySlug("mini"))).isEqualTo(Total.NONE);
        assertThat(pools().total(TENANT, new LotterySlug("mega")).prizePoolCents())
                .isEqualTo(1_500);
    }

    @Test
    default void aKeyIsFreeAgainAfterADay() {
        pools().fund(MEGA, "fund-1", 1_500, KEY, NOON);
        PaymentKey other = new PaymentKey("key", "b2");
        Instant last = NOON.plus(Duration.ofHours(24)).minusSeconds(1);
        assertThat(pools().fund(MEGA, "fund-2", 700, other, last))
                .isEqualTo(new Funded.KeyReused());

        assertThat(pools().remembered(TENANT, KEY, last.plusSeconds(1))).isEmpty();
        assertThat(pools().fund(MEGA, "fund-3", 700, other, last.plusSeconds(1)))
                .isInstanceOf(Funded.Done.class);
        assertThat(pools().remembered(TENANT, KEY, last.plusSeconds(1)))
                .contains(new Funded.KeyReused());
        assertThat(pools().total(TENANT, new LotterySlug("mega")).prizePoolCents())
                .isEqualTo(2_200);
    }

    @Test
    default void thePoolsAndKeysOfTwoTenantsAreApart() {
        pools().fund(MEGA, "fund-1", 1_500, KEY, NOON);

        for (Tenant other :
                List.of(
                        new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                        new Tenant(new OrganisationId("org_2"), Mode.TEST))) {
            assertThat(pools().total(other, new LotterySlug("mega"))).isEqualTo(Total.NONE);
            assertThat(pools().remembered(other, KEY, NOON)).isEmpty();
            assertThat(
                            pools().fund(
                                            SampleLottery.of(other, new LotterySlug("mega")),
                                            "fund-2",
                                            9,
                                            KEY,
                                            NOON))
                    .isInstanceOf(Funded.Done.class);
            assertThat(pools().total(other, new LotterySlug("mega")).prizePoolCents()).isEqualTo(9);
        }
        assertThat(pools().total(TENANT, new LotterySlug("mega")).prizePoolCents())
                .isEqualTo(1_500);
    }

    @Test
    default void aPoolThatWouldOverflowTakesNoPayment() {
        pools().fund(MEGA, "fund-1", Long.MAX_VALUE, KEY, NOON);

        assertThatThrownBy(() -> pools().fund(MEGA, "fund-2", 1, new PaymentKey("b", "b"), NOON))
                .isInstanceOf(ArithmeticException.class);
        assertThat(pools().total(TENANT, new LotterySlug("mega")).prizePoolCents())
                .isEqualTo(Long.MAX_VALUE);
    }
}
