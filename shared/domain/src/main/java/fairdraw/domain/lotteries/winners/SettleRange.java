package fairdraw.domain.lotteries.winners;

import fairdraw.domain.InOrder;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.SettledRanges;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;
import java.util.stream.LongStream;

/** The settlement of a range of a drawn lottery's list: its winning lines, counted in one pass. */
final class SettleRange {

    /** The chunks of a range: 65,536 tickets, a few seconds even if all of them win. */
    static final int CHUNKS = 16;

    /** The chunks that are read at a time. */
    private static final int AHEAD = 4;

    private final WinningTickets winningTickets;
    private final SettledRanges ranges;

    SettleRange(SealedLists lists, SettledRanges ranges) {
        this.winningTickets = new WinningTickets(lists);
        this.ranges = ranges;
    }

    /** Returns the number of ranges of a drawn draw's list. */
    static int ranges(Draw draw) {
        return Math.ceilDiv(chunks(draw), CHUNKS);
    }

    private static int chunks(Draw draw) {
        return ((Progress.Drawn) draw.progress()).sealed().chunks();
    }

    /** Settles a range, counted from 0; returns the number of winning lines by tier. */
    List<Long> settle(Draw draw, int range) {
        Progress.Drawn drawn = (Progress.Drawn) draw.progress();
        NumberLine numbers = NumberLine.canonical(drawn.main(), drawn.bonus());
        long[] lines = new long[LotteryRules.of(draw).tiers().all().size()];
        InOrder.each(
                range * CHUNKS,
                Math.min((range + 1) * CHUNKS, chunks(draw)),
                AHEAD,
                chunk -> winningTickets.in(draw, chunk, numbers),
                winners ->
                        winners.forEach(winner -> winner.tiers().forEach(tier -> lines[tier]++)));
        List<Long> counted = LongStream.of(lines).boxed().toList();
        ranges.settle(draw, range, counted);
        return counted;
    }
}
