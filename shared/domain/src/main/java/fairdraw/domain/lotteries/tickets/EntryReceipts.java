package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.evidence.Accepted;
import fairdraw.domain.draws.evidence.SignReceipt;
import fairdraw.domain.ids.TicketRef;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The receipts in the answers to purchases, signed without a read of the ticket or its player. */
public final class EntryReceipts {

    private final Boards boards;
    private final Draws draws;
    private final SignReceipt sign;
    private final InstantSource clock;

    /**
     * @param boards those by which the tickets were bought
     */
    public EntryReceipts(Boards boards, Draws draws, SignReceipt sign, InstantSource clock) {
        this.boards = boards;
        this.draws = draws;
        this.sign = sign;
        this.clock = clock;
    }

    /**
     * Returns the receipt of a ticket that was bought by this call or by an earlier one of which
     * this is the repetition; empty if its draw stands in no register.
     */
    public Optional<Map<String, @Nullable Object>> of(Ticket ticket) {
        return draw(ticket)
                .flatMap(draw ->
                        sign.of(
                                new Accepted(
                                        draw,
                                        ticket.ref().text(),
                                        ticket.slip(),
                                        ticket.createdAt())));
    }

    /** Returns the receipts of those of the tickets whose draws stand in a register. */
    public Map<TicketRef, Map<String, @Nullable Object>> of(List<Ticket> tickets) {
        Map<TicketRef, Map<String, @Nullable Object>> receipts = new HashMap<>();
        tickets.forEach(ticket -> of(ticket).ifPresent(one -> receipts.put(ticket.ref(), one)));
        return receipts;
    }

    /** Returns the draw, whose rules are what they were when it took its first ticket. */
    private Optional<Draw> draw(Ticket ticket) {
        return boards.remembered(ticket.tenant(), ticket.lotterySlug(), clock.instant())
                .flatMap(board ->
                        board.upcoming().stream()
                                .filter(draw -> draw.id().equals(ticket.drawId()))
                                .findFirst())
                .or(() -> draws.find(ticket.tenant(), ticket.drawId()));
    }
}
