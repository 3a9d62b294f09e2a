package fairdraw.domain.lotteries;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Holder;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SealedLists;
import fairdraw.domain.lotteries.WinningTickets.Winner;
import fairdraw.fairness.NumberLine;
import fairdraw.fairness.PrizeTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The winning tickets of a settled lottery with their prizes, in the order of the sealed list. */
public final class Winners {

    /** A winning ticket: the best tier among its lines and the sum over them. */
    public record WonTicket(Ticket ticket, String tier, long amountCents) {}

    private final WinningTickets winningTickets;
    private final Tickets tickets;

    public Winners(SealedLists lists, Tickets tickets) {
        this.winningTickets = new WinningTickets(lists);
        this.tickets = tickets;
    }

    /**
     * The winners in a chunk of the list.
     *
     * @param chunk counted from 0
     */
    public List<WonTicket> in(Draw draw, Progress.Settled settled, int chunk) {
        Progress.Drawn drawn = settled.drawn();
        NumberLine numbers = NumberLine.canonical(drawn.main(), drawn.bonus());
        List<Winner> winners = winningTickets.in(draw, chunk, numbers);
        Map<Holder, Ticket> held = tickets.of(draw, winners.stream().map(Winner::holder).toList());
        return winners.stream().map(winner -> won(winner, held, settled.prizes())).toList();
    }

    private static WonTicket won(Winner winner, Map<Holder, Ticket> held, PrizeTable prizes) {
        return new WonTicket(
                Optional.ofNullable(held.get(winner.holder())).orElseThrow(),
                prizes.tiers().get(winner.best()).name(),
                SettleLottery.amount(winner, prizes));
    }
}
