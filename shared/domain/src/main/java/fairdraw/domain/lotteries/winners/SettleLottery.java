package fairdraw.domain.lotteries.winners;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Money;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.results.SettledRanges;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.winners.WinningTickets.Winner;
import fairdraw.fairness.prizes.PrizeTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Settles a drawn lottery from its sealed chunks, range by range: counts winning lines, then
 * divides the pool and posts the rollover. What a range has won is stored, so a repeat goes on
 * where an earlier attempt broke off, and a large draw is settled in several turns, each with a
 * lease of its own. The number of writes grows with the ranges, not with the entries.
 */
public final class SettleLottery implements Step {

    private final Draws draws;
    private final SealedLists lists;
    private final SettleRange settleRange;
    private final SettledRanges ranges;
    private final Money money;
    private final Triggers triggers;
    private final InstantSource clock;

    public SettleLottery(
            Draws draws,
            SealedLists lists,
            SettledRanges ranges,
            Money money,
            Triggers triggers,
            InstantSource clock) {
        this.draws = draws;
        this.lists = lists;
        this.settleRange = new SettleRange(lists, ranges);
        this.ranges = ranges;
        this.money = money;
        this.triggers = triggers;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        return draws.lease(draw, clock.instant()).flatMap(this::settle);
    }

    private Optional<Draw> settle(Draw draw) {
        Instant end = clock.instant().plus(Retrying.TURN);
        Map<Integer, List<Long>> counted = new HashMap<>(ranges.counted(draw));
        for (int range = 0; range < SettleRange.ranges(draw); range++) {
            if (!counted.containsKey(range)) {
                if (!clock.instant().isBefore(end)) {
                    return Retrying.handOn(draws, triggers, draw, now());
                }
                counted.put(range, settleRange.settle(draw, range));
            }
        }
        return conclude(draw, counted.values());
    }

    private Optional<Draw> conclude(Draw draw, Collection<List<Long>> counted) {
        Progress.Drawn drawn = (Progress.Drawn) draw.progress();
        PrizeTable table =
                PrizeTable.of(poolCents(draw), LotteryRules.of(draw).tiers(), sum(draw, counted));
        return draws.conclude(
                draw,
                current -> current.to(new Progress.Settled(drawn, table), now(), now()),
                next -> money.settle(next, table.rolloverCents()));
    }

    private Instant now() {
        return clock.instant();
    }

    private long poolCents(Draw draw) {
        return Optional.ofNullable(lists.manifest(draw).orElseThrow().pool())
                .orElseThrow()
                .poolCents();
    }

    private static List<Long> sum(Draw draw, Collection<List<Long>> counted) {
        return IntStream.range(0, LotteryRules.of(draw).tiers().all().size())
                .mapToObj(tier -> counted.stream().mapToLong(lines -> lines.get(tier)).sum())
                .toList();
    }

    static long amount(Winner winner, PrizeTable table) {
        return winner.tiers().stream()
                .mapToLong(tier -> table.tiers().get(tier).amountCents())
                .reduce(0, Math::addExact);
    }
}
