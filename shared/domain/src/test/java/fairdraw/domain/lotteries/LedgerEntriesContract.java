package fairdraw.domain.lotteries;

import static fairdraw.domain.lotteries.LifeOfADraw.LATER;
import static fairdraw.domain.lotteries.LifeOfADraw.OPEN;
import static fairdraw.domain.lotteries.SampleLottery.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Cancelling;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Money;
import fairdraw.domain.draws.Money.Ledger;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.lotteries.Pools.Funded;
import fairdraw.domain.lotteries.Pools.PaymentKey;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.Register;
import fairdraw.fairness.encoding.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The entries of the register that are stored together with the movements of a pool, on empty
 * tables in each test. A movement is written as {@code number purpose cents balance}.
 */
public interface LedgerEntriesContract {

    LotterySlug POOL = new LotterySlug("weekly");
    Pattern MOVED =
            Pattern.compile(
                    "\"balance\":(-?\\d+),\"cents\":(-?\\d+),\"for\":\"(\\w+)\",\"n\":(\\d+)");

    Money money();

    Pools pools();

    Draws draws();

    Register register();

    /** Returns the sample draw as the organisation's first in a register. */
    default Draw registered() {
        Draw draw =
                OPEN.registered(
                        SampleRegisters.registration(TENANT.mode(), Sha256.of("receipts")), 1);
        assertThat(draws().create(draw)).isTrue();
        return draw;
    }

    /** Closes a draw with the pool as it is. */
    default Draw closed(Draw draw) {
        Ledger seen = money().ledger(draw);
        Instant at = seen.after(LATER);
        Draw next = draw.to(new Progress.Closed(at, seen.cents(), seen.next(draw), false), at, at);
        assertThat(money().close(next, seen)).isTrue();
        return next;
    }

    /** Pays into the pool. */
    default void funded(String id, long cents, Instant at) {
        assertThat(
                        pools().fund(
                                        SampleLottery.of(TENANT, POOL),
                                        id,
                                        cents,
                                        new PaymentKey(id, id),
                                        at))
                .isInstanceOf(Funded.Done.class);
    }

    private List<Draft> waiting() {
        return register().pending(TENANT.mode(), 32).stream()
                .flatMap(pending -> pending.entries().stream())
                .toList();
    }

    /** Returns the movements that wait, in their order. */
    default List<String> movements() {
        return waiting().stream()
                .flatMap(entry -> MOVED.matcher(entry.body()).results())
                .map(moved ->
                        "%s %s %s %s"
                                .formatted(
                                        moved.group(4),
                                        moved.group(3),
                                        moved.group(2),
                                        moved.group(1)))
                .toList();
    }

    @Test
    default void aDrawShowsWhatItTakesBehindWhatThePoolHeld() {
        Draw draw = registered();
        funded("fund-1", 60, LATER);
        funded("fund-2", 40, LATER);
        assertThat(movements()).isEmpty();

        Draw closed = closed(draw);

        assertThat(movements()).containsExactly("1 fund 100 100", "2 close -100 0");
        assertThat(waiting().getLast().body()).contains("\"ref\":\"" + draw.id() + "\"");
        assertThat(draws().find(TENANT, draw.id())).contains(closed);
        assertThat(((Progress.Closed) closed.progress()).ledgerEntry()).hasValue(2);
    }

    @Test
    default void aDrawThatTakesNothingShowsThatToo() {
        Draw closed = closed(registered());

        assertThat(movements()).containsExactly("1 close 0 0");
        assertThat(((Progress.Closed) closed.progress()).ledgerEntry()).hasValue(1);
    }

    @Test
    default void fromThenOnEveryMovementIsAnEntry() {
        Draw other =
                SampleDraws.open(TENANT, new DrawId("01957b1c-0000-8000-9000-000000000002"), POOL);
        draws().create(other);
        Draw closed = closed(registered());
        funded("fund-1", 70, LATER);

        closed(other);
        assertThat(money().settle(closed.to(closed.progress(), null, LATER), 5)).isPresent();

        assertThat(movements())
                .containsExactly("1 close 0 0", "2 fund 70 70", "3 close -70 0", "4 settle 5 5");
    }

    @Test
    default void aDrawDoesNotTakeFromALedgerThatHasMoved() {
        Draw draw = registered();
        Draw other =
                SampleDraws.open(TENANT, new DrawId("01957b1c-0000-8000-9000-000000000002"), POOL);
        draws().create(other);
        closed(draw);
        Ledger emptied = money().ledger(other);
        funded("fund-1", 70, LATER);

        Draw next =
                other.to(new Progress.Closed(LATER, 0, emptied.next(other), false), LATER, LATER);
        assertThat(money().close(next, emptied)).isFalse();

        assertThat(draws().find(TENANT, other.id())).contains(other);
        assertThat(movements()).containsExactly("1 close 0 0", "2 fund 70 70");
    }

    @Test
    default void aMovementIsLaterThanTheLastOneWhateverTheClockSays() {
        Instant ahead = LATER.plusSeconds(60);
        Draw closed = closed(registered());
        funded("fund-1", 70, ahead);
        Draw next = closed.to(closed.progress(), null, LATER);

        Draw settled = money().settle(next, 5).orElseThrow();

        assertThat(settled).isEqualTo(next.notBefore(ahead.plusMillis(1))).isNotEqualTo(next);
        assertThat(draws().find(TENANT, settled.id())).contains(settled);
        assertThat(movements()).containsExactly("1 close 0 0", "2 fund 70 70", "3 settle 5 75");
    }

    @Test
    default void whatACancelledDrawTookIsGivenBackBeforeItsCancellation() {
        funded("fund-1", 70, LATER);
        Draw closed = closed(registered());
        Draw asked = closed.cancelling(new Cancelling("flood", new OperatorId("op"), LATER));

        assertThat(money().cancel(asked, 70, DrawEntries.cancelled(asked))).contains(asked);
        assertThat(money().cancel(asked, 70, DrawEntries.cancelled(asked))).isEmpty();

        assertThat(movements()).containsExactly("1 fund 70 70", "2 close -70 0", "3 cancel 70 70");
        assertThat(waiting().getLast()).isEqualTo(DrawEntries.cancelled(asked).orElseThrow());
        assertThat(register().pending(TENANT.mode(), 32).getLast().entries()).hasSize(2);
    }
}
