package fairdraw.domain.lotteries.winners;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.lotteries.LifeOfADraw.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.MovableClock;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryMoney;
import fairdraw.domain.draws.InMemoryMoney.Posting;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.results.InMemorySettledRanges;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.InMemorySealedLists;
import fairdraw.domain.lotteries.CompleteLottery;
import fairdraw.domain.lotteries.LifeOfADraw;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.TierPrize;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The settlement of a draw of the numbers 1, 2, 3, 4, 5 and bonus 1, whose tiers are 60 % and 20 %
 * of the pool, 50.00 and 5.00 USD.
 */
final class SettleLotteryTest {

    private static final NumberLine ALL = line(List.of(1, 2, 3, 4, 5), 1);
    private static final NumberLine FIVE = line(List.of(1, 2, 3, 4, 5), 2);
    private static final NumberLine NOTHING = line(List.of(16, 17, 18, 19, 20), 2);

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemorySealedLists lists = new InMemorySealedLists();
    private final InMemoryMoney money = new InMemoryMoney(draws);
    private final InMemorySettledRanges ranges = new InMemorySettledRanges();
    private final RecordedTriggers triggers = new RecordedTriggers();
    private final MovableClock clock = new MovableClock(LATER);
    private final SettleLottery settle =
            new SettleLottery(draws, lists, ranges, money, triggers, clock);
    private final Draw drawn;

    SettleLotteryTest() {
        draws.create(LifeOfADraw.OPEN);
        for (Draw next : List.of(LifeOfADraw.CLOSED, LifeOfADraw.SEALED, LifeOfADraw.DRAWN)) {
            assertThat(draws.replace(next)).isTrue();
        }
        drawn = LifeOfADraw.DRAWN;
    }

    private static NumberLine line(List<Integer> main, int bonus) {
        return NumberLine.canonical(main, List.of(bonus));
    }

    /** Seals a list of one chunk with a ticket of each of these lists of lines. */
    @SafeVarargs
    private void seal(long poolCents, List<NumberLine>... tickets) {
        List<Holder> sold =
                IntStream.range(0, tickets.length)
                        .mapToObj(number ->
                                new Holder(
                                        "%032x".formatted(number), number, tickets[number], false))
                        .toList();
        lists.write(drawn, 0, LeafChunk.of(drawn.id().text(), List.of()), sold);
        Progress.Sealed sealed = ((Progress.Drawn) drawn.progress()).sealed();
        lists.putIfAbsent(
                drawn,
                new Manifest(
                        drawn.id().text(),
                        sold.size(),
                        0,
                        "ab".repeat(32),
                        drawn.rulesHash(),
                        sealed.randomness(),
                        CLOSES,
                        new Manifest.Pool(0, sold.size(), poolCents),
                        false));
    }

    private PrizeTable settled() {
        Draw next = settle.take(drawn).orElseThrow();
        assertThat(draws.locate(drawn.id())).contains(next);
        return ((Progress.Settled) next.progress()).prizes();
    }

    private List<Posting> postings() {
        return money.postings(drawn.tenant(), LotteryOccasion.of(drawn).slug());
    }

    @Test
    void thePoolIsSharedByItsTiersAndTheRestRollsOver() {
        seal(100_001, List.of(ALL), List.of(FIVE), List.of(FIVE), List.of(NOTHING));

        PrizeTable table = settled();

        assertThat(table.tiers())
                .containsExactly(
                        new TierPrize("Tier 1", 1, 60_000),
                        new TierPrize("Tier 2", 2, 10_000),
                        new TierPrize("Tier 3", 0, 5_000),
                        new TierPrize("Tier 4", 0, 500));
        assertThat(table.rolloverCents()).isEqualTo(20_001);
        assertThat(postings()).containsExactly(new Posting("rollover", 20_001));
        assertThat(money.drawsHeld(drawn.tenant(), LotteryOccasion.of(drawn).slug())).isEqualTo(1);
    }

    @Test
    void theWholePoolOfADrawThatNobodyWinsRollsOver() {
        seal(777, List.of(NOTHING));

        assertThat(settled().rolloverCents()).isEqualTo(777);
    }

    @Test
    void aDrawWithoutTicketsIsSettledToo() {
        seal(0);

        assertThat(settled().rolloverCents()).isZero();
        assertThat(postings()).containsExactly(new Posting("rollover", 0));
    }

    @Test
    void whoeverSettlesADrawThatMovedOnPaysNothing() {
        seal(777, List.of(NOTHING));
        Draw leased = draws.lease(drawn, LATER).orElseThrow();
        assertThat(settle.take(leased)).isPresent();

        assertThat(settle.take(drawn)).isEmpty();
        assertThat(settle.take(leased)).isEmpty();
        assertThat(postings()).hasSize(1);
    }

    @Test
    void aSettledDrawIsCompletedBeforeItsTicketsAreTold() {
        seal(777, List.of(NOTHING));
        Draw settled = settle.take(drawn).orElseThrow();
        CompleteLottery complete = new CompleteLottery(draws, () -> LATER);

        Draw completed = complete.take(settled).orElseThrow();

        assertThat(completed.progress())
                .isEqualTo(new Progress.Completed((Progress.Settled) settled.progress(), LATER, 0));
        assertThat(completed.nextAt()).isEqualTo(LATER);
    }
}
