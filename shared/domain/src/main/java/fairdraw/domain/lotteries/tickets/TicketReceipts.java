package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The receipts of lottery tickets. */
public final class TicketReceipts {

    private final Tickets tickets;
    private final Draws draws;
    private final IssueReceipt issue;

    public TicketReceipts(Tickets tickets, Draws draws, IssueReceipt issue) {
        this.tickets = tickets;
        this.draws = draws;
        this.issue = issue;
    }

    /**
     * Returns the current receipt of the ticket with that reference; empty if there is no such
     * ticket.
     */
    public Optional<Map<String, @Nullable Object>> now(Tenant tenant, TicketRef ticketRef) {
        return tickets.find(tenant, ticketRef)
                .flatMap(ticket -> now(draws.find(tenant, ticket.drawId()).orElseThrow(), ticket));
    }

    /** Returns the current receipt of the ticket of a draw that its links call by that name. */
    public Optional<Map<String, @Nullable Object>> named(Draw draw, String name) {
        return draw.occasion() instanceof LotteryOccasion
                ? tickets.find(draw.tenant(), new TicketRef(name))
                        .filter(ticket -> ticket.drawId().equals(draw.id()))
                        .flatMap(ticket -> now(draw, ticket))
                : Optional.empty();
    }

    private Optional<Map<String, @Nullable Object>> now(Draw draw, Ticket ticket) {
        return tickets.player(draw, ticket.person())
                .map(player ->
                        issue.now(
                                draw,
                                ticket.entry(player),
                                ticket.ref().text(),
                                ticket.createdAt()));
    }

    /**
     * Returns the receipt that the event of a ticket's purchase carries: always the same except for
     * the signing key; empty once its player was erased.
     */
    public Optional<Map<String, @Nullable Object>> onEntry(Draw draw, Ticket ticket) {
        return tickets.player(draw, ticket.person())
                .map(ticket::entry)
                .map(entry -> issue.onEntry(draw, entry, ticket.ref().text(), ticket.createdAt()));
    }
}
