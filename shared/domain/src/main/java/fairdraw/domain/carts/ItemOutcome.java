package fairdraw.domain.carts;

import fairdraw.domain.lotteries.tickets.Asked;
import fairdraw.domain.lotteries.tickets.ItemName;
import fairdraw.domain.lotteries.tickets.Purchase;
import fairdraw.domain.lotteries.tickets.Purchase.PriceWarning;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an item of a cart that asks for a ticket has become: a ticket, once and for ever, or not.
 */
public sealed interface ItemOutcome {

    /** Which item it is, in whatever order a cart of this id is sent. */
    ItemName item();

    /** Where it stood in the cart that asked for it, counted from 0. */
    int place();

    /** The cart that asked for it: the hash of what was sent, in hex. */
    String version();

    /** The lottery, if any was named. */
    Optional<String> lottery();

    /** When that was decided. */
    Instant at();

    /** It is this ticket. */
    record Issued(
            ItemName item,
            int place,
            Asked asked,
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
                    purchase.place(),
                    purchase.asked(),
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
    record Refused(
            ItemName item,
            int place,
            String version,
            Optional<String> lottery,
            Reason reason,
            Instant at)
            implements ItemOutcome {}

    /**
     * It is none: another cart of this id was given a ticket for it and this one asks for something
     * else. Kept in reports alone, since the ticket stays what the item has become.
     *
     * @param parts what is otherwise, at least one
     */
    record Changed(
            ItemName item,
            int place,
            String version,
            Optional<String> lottery,
            List<Part> parts,
            Instant at)
            implements ItemOutcome {

        /** The reason in words, beside those of {@link Reason}. */
        public static final String WORDS = "changed after issue";

        /** The warning's code. */
        public static final String CODE = "CHANGED_AFTER_ISSUE";

        public Changed {
            parts = List.copyOf(parts);
        }
    }

    /** What decides about a ticket. */
    enum Part {
        LOTTERY,
        BUYER,
        LINES;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
