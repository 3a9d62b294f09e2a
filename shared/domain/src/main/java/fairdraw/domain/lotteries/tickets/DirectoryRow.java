package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.fairness.prizes.NumberLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket as the list of its lottery's tickets stores it.
 *
 * @param buyer the person that it is for; empty once they are erased
 * @param isPurchase whether it was bought with a cart
 */
public record DirectoryRow(
        TicketId id,
        TicketRef ref,
        DrawId drawId,
        Optional<Buyer> buyer,
        List<NumberLine> lines,
        Instant createdAt,
        boolean isPurchase,
        boolean isVoid) {

    /** Returns the row of {@code ticket}. */
    public static DirectoryRow of(Ticket ticket) {
        return new DirectoryRow(
                ticket.id(),
                ticket.ref(),
                ticket.drawId(),
                Optional.of(ticket.buyer()),
                ticket.lines(),
                ticket.createdAt(),
                ticket.purchase().isPresent(),
                ticket.voided().isPresent());
    }

    /** Returns what stays of this row once the buyer is erased. */
    public DirectoryRow erased() {
        return new DirectoryRow(
                id, ref, drawId, Optional.empty(), lines, createdAt, isPurchase, isVoid);
    }
}
