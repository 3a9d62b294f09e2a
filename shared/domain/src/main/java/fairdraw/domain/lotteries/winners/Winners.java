package fairdraw.domain.lotteries.winners;

import fairdraw.domain.InOrder;
import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.SettledRanges;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets;
import fairdraw.domain.lotteries.winners.WinningTickets.Winner;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PrizeTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The winning tickets of a settled lottery draw with their prizes, in the order of the sealed list,
 * without those that are erased.
 */
public final class Winners {

    /** A winning ticket, with the best tier among its lines and the sum over them. */
    public record WonTicket(Ticket ticket, String tier, long amountCents) {}

    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,9}-[0-9]{1,9}");

    /** The chunks that are read at a time. */
    private static final int AHEAD = 8;

    private final WinningTickets winningTickets;
    private final Tickets tickets;
    private final SettledRanges ranges;

    public Winners(SealedLists lists, Tickets tickets, SettledRanges ranges) {
        this.winningTickets = new WinningTickets(lists);
        this.tickets = tickets;
        this.ranges = ranges;
    }

    /**
     * Returns the winners in a chunk of the list.
     *
     * @param chunk counted from 0
     */
    public List<WonTicket> in(Draw draw, Progress.Settled settled, int chunk) {
        return withTickets(draw, settled, winnersIn(draw, settled, chunk));
    }

    private List<Winner> winnersIn(Draw draw, Progress.Settled settled, int chunk) {
        Progress.Drawn drawn = settled.drawn();
        NumberLine numbers = NumberLine.canonical(drawn.main(), drawn.bonus());
        return winningTickets.in(draw, chunk, numbers).stream()
                .filter(winner -> !winner.holder().isErased())
                .toList();
    }

    private List<WonTicket> withTickets(Draw draw, Progress.Settled settled, List<Winner> winners) {
        Map<Holder, Ticket> held = tickets.of(draw, winners.stream().map(Winner::holder).toList());
        return winners.stream().map(winner -> won(winner, held, settled.prizes())).toList();
    }

    /** Whether {@code text} can be a cursor of {@link #page}. */
    public static boolean isCursor(String text) {
        return CURSOR.matcher(text).matches();
    }

    /**
     * Returns a page of the winners after the cursor, which names a chunk and the number of its
     * winners already returned. Reads no range of the list in which nothing was won, so that a page
     * takes no more ranges than it has winners.
     */
    public Page<WonTicket> page(Draw draw, Progress.Settled settled, Page.Wanted wanted) {
        int[] from =
                Arrays.stream(wanted.after().orElse("0-0").split("-", 2))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        List<Winner> found = new ArrayList<>();
        int chunks = settled.drawn().sealed().chunks();
        for (int range : rangesWithWinners(draw)) {
            int first = Math.max(from[0], range * SettleRange.CHUNKS);
            int last = Math.min((range + 1) * SettleRange.CHUNKS, chunks);
            List<List<Winner>> byChunk = new ArrayList<>();
            InOrder.each(
                    first, last, AHEAD, chunk -> winnersIn(draw, settled, chunk), byChunk::add);
            for (int chunk = first; chunk < last; chunk++) {
                List<Winner> here = byChunk.get(chunk - first);
                int skip = chunk == from[0] ? from[1] : 0;
                int until = Math.min(here.size(), skip + wanted.limit() - found.size());
                found.addAll(here.subList(Math.min(skip, until), until));
                if (until < here.size()) {
                    return new Page<>(
                            withTickets(draw, settled, found), Optional.of(chunk + "-" + until));
                }
            }
        }
        return new Page<>(withTickets(draw, settled, found), Optional.empty());
    }

    private List<Integer> rangesWithWinners(Draw draw) {
        return ranges.counted(draw).entrySet().stream()
                .filter(range -> range.getValue().stream().anyMatch(lines -> lines > 0))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static WonTicket won(Winner winner, Map<Holder, Ticket> held, PrizeTable prizes) {
        return new WonTicket(
                Optional.ofNullable(held.get(winner.holder())).orElseThrow(),
                prizes.tiers().get(winner.best()).name(),
                SettleLottery.amount(winner, prizes));
    }
}
