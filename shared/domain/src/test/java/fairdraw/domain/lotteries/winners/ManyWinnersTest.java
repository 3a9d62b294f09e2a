package fairdraw.domain.lotteries.winners;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.lotteries.LifeOfADraw.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.MovableClock;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryMoney;
import fairdraw.domain.draws.InMemoryMoney.Posting;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.results.SettledRanges;
import fairdraw.domain.lotteries.LifeOfADraw;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.TierPrize;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The settlement of a draw of 150,000 tickets, all of which share a tier of the pool. */
final class ManyWinnersTest {

    private static final int TICKETS = 150_000;
    private static final int CHUNKS = MerkleTree.chunks(TICKETS);
    private static final int RANGES = Math.ceilDiv(CHUNKS, SettleRange.CHUNKS);
    private static final long POOL = 5L * TICKETS;

    /** A slow store: so many of these chunks make more than a turn. */
    private static final Duration CHUNK = Duration.ofMillis(1_500);

    private static final NumberLine FIVE = NumberLine.canonical(List.of(1, 2, 3, 4, 5), List.of(2));

    private final MovableClock clock = new MovableClock(LATER);
    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryMoney money = new InMemoryMoney(draws);
    private final RecordedTriggers triggers = new RecordedTriggers();
    private final CountedRanges ranges = new CountedRanges();
    private final AtomicInteger broken = new AtomicInteger(-1);
    private final GeneratedList list;
    private final SettleLottery settle;
    private final Draw drawn;

    ManyWinnersTest() {
        Progress.Drawn one = (Progress.Drawn) LifeOfADraw.DRAWN.progress();
        Progress.Sealed sealed = one.sealed();
        Progress.Drawn many =
                new Progress.Drawn(
                        new Progress.Sealed(
                                sealed.closed(), sealed.root(), sealed.randomness(), CHUNKS),
                        one.main(),
                        one.bonus(),
                        one.drawnAt());
        drawn = LifeOfADraw.SEALED.to(many, LATER, LATER);
        draws.create(LifeOfADraw.OPEN);
        for (Draw next : List.of(LifeOfADraw.CLOSED, LifeOfADraw.SEALED, drawn)) {
            assertThat(draws.replace(next)).isTrue();
        }
        list = new GeneratedList(manifest(sealed), TICKETS, FIVE, this::read);
        settle = new SettleLottery(draws, list, ranges, money, triggers, clock);
    }

    private Manifest manifest(Progress.Sealed sealed) {
        return new Manifest(
                drawn.id().text(),
                TICKETS,
                0,
                "ab".repeat(32),
                drawn.rulesHash(),
                sealed.randomness(),
                CLOSES,
                new Manifest.Pool(0, TICKETS, POOL),
                false);
    }

    private synchronized void read(int chunk) {
        if (chunk == broken.get()) {
            throw new IllegalStateException("broken off");
        }
        clock.forward(CHUNK);
    }

    /** The counts of ranges, with the ranges as they were written. */
    private static final class CountedRanges implements SettledRanges {

        private final Map<Integer, List<Long>> counted = new ConcurrentHashMap<>();
        private final List<Integer> written = new ArrayList<>();

        @Override
        public void settle(Draw draw, int range, List<Long> winningLines) {
            written.add(range);
            counted.put(range, winningLines);
        }

        @Override
        public Map<Integer, List<Long>> counted(Draw draw) {
            return Map.copyOf(counted);
        }
    }

    private Draw stored() {
        return draws.locate(drawn.id()).orElseThrow();
    }

    /** Takes turns until the draw is settled, and returns their number. */
    private int turns() {
        int turns = 0;
        while (stored().progress() instanceof Progress.Drawn) {
            Instant began = clock.instant();
            settle.take(stored());
            assertThat(Duration.between(began, clock.instant()))
                    .isLessThanOrEqualTo(Duration.ofMinutes(1));
            turns++;
        }
        return turns;
    }

    private void assertThatEverybodyShares() {
        Progress.Settled settled = (Progress.Settled) stored().progress();
        assertThat(settled.prizes().tiers())
                .contains(new TierPrize("Tier 2", TICKETS, 1), new TierPrize("Tier 1", 0, 0));
        assertThat(money.postings(drawn.tenant(), LotteryOccasion.of(drawn).slug()))
                .containsExactly(new Posting("rollover", POOL - TICKETS));
    }

    @Test
    void isDoneInTurnsOfAtMostAMinuteEachOfWhichSetsTheNextOneOff() {
        int turns = turns();

        assertThat(turns).isGreaterThan(1).isLessThanOrEqualTo(RANGES);
        assertThat(triggers.immediate()).hasSize(turns - 1).containsOnly(drawn.id());
        assertThatEverybodyShares();
    }

    @Test
    void readsEveryRangeOnce() {
        turns();

        assertThat(ranges.written).hasSize(RANGES).doesNotHaveDuplicates();
    }

    @Test
    void goesOnWhereItBrokeOffAndCountsNothingTwice() {
        int chunk = SettleRange.CHUNKS + 3;
        broken.set(chunk);
        assertThatThrownBy(() -> settle.take(stored())).hasMessage("broken off");
        assertThat(ranges.counted(drawn)).containsOnlyKeys(0);
        broken.set(-1);

        turns();

        assertThat(ranges.written).hasSize(RANGES).doesNotHaveDuplicates();
        assertThatEverybodyShares();
    }

    @Test
    void leavesOtherDrawsAPauseBetweenTwoTurns() {
        Draw handedOn = settle.take(drawn).orElseThrow();

        assertThat(handedOn.progress()).isEqualTo(drawn.progress());
        assertThat(handedOn.nextAt()).isAfter(clock.instant());
    }

    @Test
    void losesNothingToAnotherTurnOfTheSameTime() {
        Draw first = draws.lease(drawn, clock.instant()).orElseThrow();
        turns();

        assertThat(settle.take(first)).isEmpty();
        assertThatEverybodyShares();
    }
}
