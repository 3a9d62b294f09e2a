package fairdraw.domain.lotteries;

import static fairdraw.domain.lotteries.LifeOfADraw.CANCELLED;
import static fairdraw.domain.lotteries.LifeOfADraw.CLOSED;
import static fairdraw.domain.lotteries.LifeOfADraw.DRAWN;
import static fairdraw.domain.lotteries.LifeOfADraw.LATER;
import static fairdraw.domain.lotteries.LifeOfADraw.OPEN;
import static fairdraw.domain.lotteries.LifeOfADraw.SEALED;
import static fairdraw.domain.lotteries.LifeOfADraw.SETTLED;
import static fairdraw.domain.lotteries.SampleLottery.NOON;
import static fairdraw.domain.lotteries.SampleLottery.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Money;
import fairdraw.domain.draws.Money.Ledger;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Pools.Funded;
import fairdraw.domain.lotteries.Pools.PaymentKey;
import fairdraw.domain.lotteries.Pools.Total;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The behaviour of every implementation of {@link Money}, whose pools are those of {@link Pools},
 * on empty tables in each test.
 */
public interface MoneyContract {

    LotterySlug WEEKLY = new LotterySlug("weekly");
    Tenant OTHER = new Tenant(TENANT.organisation(), Mode.LIVE);

    Money money();

    Pools pools();

    Draws draws();

    /** Pays into the pool of a tenant's lottery. */
    private void fund(Tenant tenant, long cents) {
        String id = "fund-" + cents;
        assertThat(
                        pools().fund(
                                        SampleLottery.of(tenant, WEEKLY),
                                        id,
                                        cents,
                                        new PaymentKey(id, id),
                                        NOON))
                .isInstanceOf(Funded.Done.class);
    }

    /** A pool that the register knows nothing of. */
    private static Ledger holding(long cents) {
        return new Ledger(cents, 0, Ledger.EMPTY.movedAt());
    }

    private void stored(Draw first, Draw... later) {
        assertThat(draws().create(first)).isTrue();
        for (Draw next : later) {
            assertThat(draws().replace(next)).isTrue();
        }
    }

    private void assertThatTheDrawIs(Draw draw) {
        assertThat(draws().find(draw.tenant(), draw.id())).contains(draw);
    }

    private void assertThatThePoolIs(Total total) {
        assertThat(pools().total(TENANT, WEEKLY)).isEqualTo(total);
    }

    @Test
    default void aDrawWouldCarryTheBalanceOfItsOwnPool() {
        assertThat(money().ledger(OPEN)).isEqualTo(Ledger.EMPTY);

        fund(TENANT, 60);
        fund(TENANT, 40);

        assertThat(money().ledger(OPEN).cents()).isEqualTo(100);
        for (Draw apart :
                List.of(
                        SampleDraws.open(OTHER, new DrawId("live"), WEEKLY),
                        SampleDraws.open(TENANT, new DrawId("mini"), new LotterySlug("mini")))) {
            assertThat(money().ledger(apart)).isEqualTo(Ledger.EMPTY);
        }
    }

    @Test
    default void aDrawThatClosesTakesTheBalanceOutOfThePoolOnce() {
        stored(OPEN);
        fund(TENANT, 100);
        fund(OTHER, 100);

        assertThat(money().close(CLOSED, holding(100))).isTrue();
        assertThatTheDrawIs(CLOSED);
        assertThatThePoolIs(new Total(0, 0, 0, Sales.NONE));
        fund(TENANT, 101);

        assertThat(money().close(CLOSED, holding(100))).isFalse();
        assertThatThePoolIs(new Total(0, 0, 101, Sales.NONE));
        assertThat(pools().total(OTHER, WEEKLY)).isEqualTo(new Total(0, 0, 100, Sales.NONE));
    }

    @Test
    default void aDrawClosesWithAnEmptyPool() {
        stored(OPEN);
        Draw closed = OPEN.to(new Progress.Closed(LATER, 0, false), LATER, LATER);

        assertThat(money().close(closed, Ledger.EMPTY)).isTrue();

        assertThatTheDrawIs(closed);
        assertThatThePoolIs(Total.NONE);
    }

    @Test
    default void aDrawDoesNotCloseWithABalanceThatHasChanged() {
        stored(OPEN);
        for (long cents : List.of(99, 2)) {
            fund(TENANT, cents);
            assertThat(money().close(CLOSED, holding(100))).isFalse();
        }

        assertThatTheDrawIs(OPEN);
        assertThatThePoolIs(new Total(0, 0, 101, Sales.NONE));
    }

    @Test
    default void aDrawThatHasMovedOnMovesNoMoney() {
        Draw moved = OPEN.putOff(LATER, LATER);
        stored(OPEN, moved);
        fund(TENANT, 100);

        assertThat(money().close(CLOSED, holding(100))).isFalse();
        assertThat(money().cancel(CANCELLED, 100, Optional.empty())).isEmpty();
        assertThat(money().settle(SETTLED, 100)).isEmpty();

        assertThatTheDrawIs(moved);
        assertThatThePoolIs(new Total(0, 0, 100, Sales.NONE));
    }

    @Test
    default void aSettledDrawPaysItsRolloverIntoThePoolAndIsHeldOnce() {
        stored(OPEN, CLOSED, SEALED, DRAWN);
        fund(TENANT, 5);

        assertThat(money().settle(SETTLED, 40_000)).contains(SETTLED);
        assertThat(money().settle(SETTLED, 40_000)).isEmpty();

        assertThatTheDrawIs(SETTLED);
        assertThatThePoolIs(new Total(0, 1, 40_005, Sales.NONE));
        assertThat(pools().total(OTHER, WEEKLY)).isEqualTo(Total.NONE);
    }

    @Test
    default void aDrawWithoutARolloverIsHeldToo() {
        stored(OPEN, CLOSED, SEALED, DRAWN);

        assertThat(money().settle(SETTLED, 0)).contains(SETTLED);

        assertThatThePoolIs(new Total(0, 1, 0, Sales.NONE));
    }

    @Test
    default void aCancelledDrawReturnsWhatItCarriedOnce() {
        stored(OPEN);
        fund(TENANT, 100);
        money().close(CLOSED, holding(100));
        fund(TENANT, 1);
        Draw cancelled = CLOSED.to(new Progress.Cancelled("rain", LATER), null, LATER);

        Draw stored = money().cancel(cancelled, 100, Optional.empty()).orElseThrow();
        assertThat(stored.progress()).isEqualTo(cancelled.progress());
        assertThat(money().cancel(cancelled, 100, Optional.empty())).isEmpty();

        assertThatTheDrawIs(stored);
        assertThatThePoolIs(new Total(0, 0, 101, Sales.NONE));
    }

    @Test
    default void aDrawThatCarriedNothingIsCancelledToo() {
        stored(OPEN);
        fund(TENANT, 100);

        assertThat(money().cancel(CANCELLED, 0, Optional.empty())).contains(CANCELLED);

        assertThatTheDrawIs(CANCELLED);
        assertThatThePoolIs(new Total(0, 0, 100, Sales.NONE));
    }
}
