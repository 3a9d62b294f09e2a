package fairdraw.domain.lotteries.winners;

import static fairdraw.domain.lotteries.winners.LotteryBench.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.register.Draft;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The entries of the register that the life of a lottery's draw makes true. */
final class LotteryInRegisterTest {

    private static final Pattern KIND =
            Pattern.compile("\"for\":\"(\\w+)\"|\"t\":\"(?!pool)(\\w+)\"");

    private final LotteryBench bench = new LotteryBench(7, SampleLottery.terms(200));

    @BeforeEach
    void sells() {
        bench.fund(1_000);
        bench.buy("ada", bench.picks(3));
        bench.buy("bob", bench.picks(1));
    }

    private List<Draft> entries() {
        return bench.draws.register.pending(TENANT.mode(), 32).stream()
                .flatMap(pending -> pending.entries().stream())
                .toList();
    }

    private List<String> kinds() {
        return entries().stream()
                .flatMap(entry -> KIND.matcher(entry.body()).results())
                .map((MatchResult kind) -> kind.group(1) == null ? kind.group(2) : kind.group(1))
                .toList();
    }

    private Draft entry(String kind) {
        return entries().get(kinds().indexOf(kind));
    }

    @Test
    void aDrawShowsItsMoneyBeforeItsListAndWhatItGivesBackBeforeItsEnd() {
        Draw ended = bench.runToTheEnd();

        assertThat(ended.progress()).isInstanceOf(Progress.Completed.class);
        assertThat(kinds())
                .containsExactly("draw", "fund", "close", "seal", "drawn", "settle", "end");
    }

    @Test
    void theSealNamesTheEntryOfItsMoney() {
        bench.runUntil(Progress.Sealed.class::isInstance);

        assertThat(entry("close").body()).contains("\"cents\":-1000", "\"n\":2");
        assertThat(entry("seal").body())
                .contains("\"lines\":4", "\"pool\":{\"carriedCents\":1000,\"n\":2,\"poolCents\":");
    }

    @Test
    void moneyThatAnOperatorAddsBetweenIsShownInItsPlace() {
        bench.runUntil(Progress.Sealed.class::isInstance);
        bench.clock.set(bench.clock.instant().plusSeconds(1));
        bench.fund("second", 500);

        bench.runToTheEnd();

        assertThat(kinds())
                .containsExactly("draw", "fund", "close", "seal", "fund", "drawn", "settle", "end");
        assertThat(entry("settle").body()).contains("\"n\":4");
        assertThat(entries().get(4).body())
                .contains("\"balance\":500", "\"n\":3", "\"ref\":\"second\"");
    }

    @Test
    void aCancelledDrawGivesItsMoneyBackOnceAndBeforeItsCancellation() {
        bench.runUntil(Progress.Sealed.class::isInstance);
        for (int asked = 0; asked < 2; asked++) {
            assertThat(
                            bench.cancelDraw.ask(
                                    TENANT, bench.draw().id(), "flood", new OperatorId("op")))
                    .isInstanceOf(CancelDraw.Outcome.Asked.class);
        }

        Draw cancelled = bench.runToTheEnd();

        assertThat(cancelled.progress()).isInstanceOf(Progress.Cancelled.class);
        assertThat(kinds()).containsExactly("draw", "fund", "close", "seal", "cancel", "cancel");
        assertThat(entries().get(4).body())
                .contains("\"balance\":1000", "\"cents\":1000", "\"n\":3");
        assertThat(bench.money.cents(TENANT, LotteryBench.SLUG)).isEqualTo(1_000);
    }

    @Test
    void aDrawThatIsCancelledWhileItIsOpenHasNoMoneyToGiveBack() {
        bench.cancelDraw.ask(TENANT, bench.draw().id(), "flood", new OperatorId("op"));

        bench.runToTheEnd();

        assertThat(kinds()).containsExactly("draw", "cancel");
        assertThat(bench.money.cents(TENANT, LotteryBench.SLUG)).isEqualTo(1_000);
    }
}
