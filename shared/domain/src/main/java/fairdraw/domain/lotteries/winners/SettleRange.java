package fairdraw.domain.lotteries.winners;

import fairdraw.domain.InOrder;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.Prizes;
import fairdraw.domain.draws.results.Prizes.Prize;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.SealedTickets;
import fairdraw.domain.lotteries.winners.WinningTickets.Winner;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The settlement of a range of a drawn lottery's list: counts its winning lines and stores its
 * winning tickets of pool tiers, in one pass.
 */
final class SettleRange {

    /** The chunks of a range: 65,536 tickets, a few seconds even if all of them win. */
    static final int CHUNKS = 16;

    /** The chunks that are read at a time. */
    private static final int AHEAD = 4;

    private final WinningTickets winningTickets;
    private final SealedTickets tickets;
    private final Prizes prizes;

    SettleRange(SealedLists lists, SealedTickets tickets, Prizes prizes) {
        this.winningTickets = new WinningTickets(lists);
        this.tickets = tickets;
        this.prizes = prizes;
    }

    /** Returns the number of ranges of a drawn draw's list. */
    static int ranges(Draw draw) {
        return Math.ceilDiv(chunks(draw), CHUNKS);
    }

    private static int chunks(Draw draw) {
        return ((Progress.Drawn) draw.progress()).sealed().chunks();
    }

    /** The winners of a chunk, and the prizes of those who share the pool. */
    private record Won(List<Winner> winners, List<Prize> prizes) {}

    /** Settles a range, counted from 0; returns the number of winning lines by tier. */
    List<Long> settle(Draw draw, int range) {
        Progress.Drawn drawn = (Progress.Drawn) draw.progress();
        NumberLine numbers = NumberLine.canonical(drawn.main(), drawn.bonus());
        long[] lines = new long[LotteryRules.of(draw).tiers().all().size()];
        Prizes.Range stored = prizes.begin(draw, range);
        InOrder.each(
                range * CHUNKS,
                Math.min((range + 1) * CHUNKS, chunks(draw)),
                AHEAD,
                chunk -> in(draw, chunk, numbers),
                won -> {
                    won.winners().forEach(winner -> winner.tiers().forEach(tier -> lines[tier]++));
                    won.prizes().forEach(stored::add);
                });
        List<Long> counted = LongStream.of(lines).boxed().toList();
        stored.end(counted);
        return counted;
    }

    private Won in(Draw draw, int chunk, NumberLine numbers) {
        List<Tier> tiers = LotteryRules.of(draw).tiers().all();
        List<Winner> winners = winningTickets.in(draw, chunk, numbers);
        if (draw.registered().isPresent()) {
            // All tickets are opened after the draw, the winning ones among them.
            return new Won(winners, List.of());
        }
        List<Holder> sharing =
                winners.stream()
                        .filter(winner ->
                                winner.tiers().stream()
                                        .anyMatch(tier -> tiers.get(tier) instanceof PoolTier))
                        .map(Winner::holder)
                        .toList();
        return new Won(winners, sharing.isEmpty() ? List.of() : opened(draw, sharing));
    }

    private List<Prize> opened(Draw draw, List<Holder> holders) {
        Map<String, Entry> entries =
                tickets.of(draw, holders).stream()
                        .collect(Collectors.toMap(SettleRange::name, Function.identity()));
        return holders.stream()
                .map(holder -> Optional.ofNullable(entries.get(name(holder))).orElseThrow())
                .map(entry -> prize(draw, entry))
                .toList();
    }

    private static String name(Entry entry) {
        return entry.person() + '#' + entry.number();
    }

    private static String name(Holder holder) {
        return holder.person() + '#' + holder.number();
    }

    private static Prize prize(Draw draw, Entry entry) {
        return new Prize(
                Hex.encode(entry.leaf(draw).leaf(draw.id().text())),
                entry.subject(),
                entry.nonce(),
                entry.content().lines());
    }
}
