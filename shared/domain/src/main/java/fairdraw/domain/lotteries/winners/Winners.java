package fairdraw.domain.lotteries.winners;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
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
 * The winning tickets of a settled lottery draw with their prizes, in the order of the sealed list.
 */
public final class Winners {

    /** A winning ticket, with the best tier among its lines and the sum over them. */
    public record WonTicket(Ticket ticket, String tier, long amountCents) {}

    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,9}-[0-9]{1,9}");

    private final WinningTickets winningTickets;
    private final Tickets tickets;

    public Winners(SealedLists lists, Tickets tickets) {
        this.winningTickets = new WinningTickets(lists);
        this.tickets = tickets;
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
        return winningTickets.in(draw, chunk, numbers);
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
     * winners already returned.
     */
    public Page<WonTicket> page(Draw draw, Progress.Settled settled, Page.Wanted wanted) {
        int[] from =
                Arrays.stream(wanted.after().orElse("0-0").split("-", 2))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        List<WonTicket> found = new ArrayList<>();
        int skip = from[1];
        for (int chunk = from[0]; chunk < settled.drawn().sealed().chunks(); chunk++) {
            List<Winner> here = winnersIn(draw, settled, chunk);
            int room = wanted.limit() - found.size();
            int until = Math.min(here.size(), skip + room);
            found.addAll(withTickets(draw, settled, here.subList(Math.min(skip, until), until)));
            if (until < here.size()) {
                return new Page<>(found, Optional.of(chunk + "-" + until));
            }
            skip = 0;
        }
        return new Page<>(found, Optional.empty());
    }

    private static WonTicket won(Winner winner, Map<Holder, Ticket> held, PrizeTable prizes) {
        return new WonTicket(
                Optional.ofNullable(held.get(winner.holder())).orElseThrow(),
                prizes.tiers().get(winner.best()).name(),
                SettleLottery.amount(winner, prizes));
    }
}
