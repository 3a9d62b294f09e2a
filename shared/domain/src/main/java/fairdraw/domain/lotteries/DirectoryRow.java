package fairdraw.domain.lotteries;

import fairdraw.fairness.NumberLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the list of a lottery's tickets keeps of one of them. */
public record DirectoryRow(
        String id,
        String ref,
        String drawId,
        String email,
        Optional<String> userId,
        List<NumberLine> lines,
        Instant createdAt,
        boolean isVoid) {

    /** The row of {@code ticket}. */
    public static DirectoryRow of(Ticket ticket) {
        return new DirectoryRow(
                ticket.id(),
                ticket.ref(),
                ticket.drawId(),
                ticket.email(),
                ticket.userId(),
                ticket.lines(),
                ticket.createdAt(),
                ticket.voided().isPresent());
    }
}
