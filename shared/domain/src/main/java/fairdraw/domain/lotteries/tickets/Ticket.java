package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.fairness.prizes.NumberLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket of a lottery: one record of a draw, with one or more lines.
 *
 * @param ref the human-readable reference, unique within the tenant
 * @param lines canonical, numbers ascending
 * @param person the keyed hash of the buyer's name, 32 hex digits
 * @param number a random unsigned 32-bit number, unique among the person's tickets in the draw
 * @param nonce 32 random bytes in hex that salt its leaf
 * @param gate the gate that admitted it
 * @param purchase the item of a paid cart that it was bought with, if any
 * @param voided the reason why it was made void, if it was
 */
public record Ticket(
        Tenant tenant,
        TicketId id,
        TicketRef ref,
        DrawId drawId,
        LotteryId lotteryId,
        LotterySlug lotterySlug,
        Buyer buyer,
        List<NumberLine> lines,
        Instant createdAt,
        String person,
        long number,
        String nonce,
        int gate,
        Optional<Purchase> purchase,
        Optional<String> voided) {

    /** Returns this ticket, made void. */
    Ticket voided(String reason) {
        return with(ref, number, gate, Optional.of(reason));
    }

    Ticket renamed(TicketRef other, long otherNumber) {
        return with(other, otherNumber, gate, voided);
    }

    Ticket atGate(int other) {
        return with(ref, number, other, voided);
    }

    private Ticket with(TicketRef ref, long number, int gate, Optional<String> voided) {
        return new Ticket(
                tenant,
                id,
                ref,
                drawId,
                lotteryId,
                lotterySlug,
                buyer,
                lines,
                createdAt,
                person,
                number,
                nonce,
                gate,
                purchase,
                voided);
    }
}
