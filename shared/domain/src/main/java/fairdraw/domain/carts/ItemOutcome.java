package fairdraw.domain.carts;

import fairdraw.domain.lotteries.Purchase;
import fairdraw.domain.lotteries.Purchase.PriceWarning;
import fairdraw.domain.lotteries.Ticket;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What an item of a cart that asks for a ticket has become: a ticket, once and for ever, or not.
 */
public sealed interface ItemOutcome {

    /** The item's place in the cart, counted from 0. */
    int item();

    /** The cart that asked for it: the hash of what was sent, in hex. */
    String version();

    /** The lottery, if any was named. */
    Optional<String> lottery();

    /** When that was decided. */
    Instant at();

    /** It is this ticket. */
    record Issued(
            int item,
            String version,
            String lotterySlug,
            String ticketId,
            String ticketRef,
            String drawId,
            Optional<PriceWarning> warning,
            Instant at)
            implements ItemOutcome {

        /** The item that a ticket was bought with. */
        public static Issued of(Ticket ticket, Purchase purchase) {
            return new Issued(
                    purchase.item(),
                    purchase.version(),
                    ticket.lotterySlug(),
                    ticket.id(),
                    ticket.ref(),
                    ticket.drawId(),
                    purchase.warning(),
                    ticket.createdAt());
        }

        @Override
        public Optional<String> lottery() {
            return Optional.of(lotterySlug);
        }
    }

    /** It is none; an operator may have it tried again. */
    record Refused(int item, String version, Optional<String> lottery, Reason reason, Instant at)
            implements ItemOutcome {}

    /** Why there is no ticket. */
    enum Reason {
        /** Neither the sender nor the organisation names a lottery that there is. */
        UNKNOWN_LOTTERY,
        LOTTERY_NOT_ACTIVE,
        NO_OPEN_DRAW,
        INVALID_LINES,
        MAX_TICKETS_EXCEEDED;

        /** The reason in words. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
