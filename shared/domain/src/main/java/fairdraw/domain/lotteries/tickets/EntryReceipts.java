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
     * this is the repetition.
     */
    public Map<String, @Nullable Object> of(Ticket ticket) {
        return sign.of(
                new Accepted(draw(ticket), ticket.ref().text(), ticket.slip(), ticket.createdAt()));
    }

    /** Returns the receipts of tickets by their references. */
    public Map<TicketRef, Map<String, @Nullable Object>> of(List<Ticket> tickets) {
        Map<TicketRef, Map<String, @Nullable Object>> receipts = new HashMap<>();
        tickets.forEach(ticket -> receipts.put(ticket.ref(), of(ticket)));
        return receipts;
    }

    /** Returns the draw, whose rules are what they were when it took its first ticket. */
    private Draw draw(Ticket ticket) {
        return boards.remembered(ticket.tenant(), ticket.lotterySlug(), clock.instant())
                .flatMap(board ->
                        board.upcoming().stream()
                                .filter(draw -> draw.id().equals(ticket.drawId()))
                                .findFirst())
                .or(() -> draws.find(ticket.tenant(), ticket.drawId()))
                .orElseThrow();
    }
}
