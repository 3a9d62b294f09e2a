package fairdraw.domain.carts;

import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.Asked;
import fairdraw.domain.lotteries.tickets.ItemName;
import fairdraw.domain.lotteries.tickets.Purchase;
import fairdraw.domain.lotteries.tickets.Purchase.PriceWarning;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The outcome of a cart's item that requests a ticket: a ticket, once and for ever, or none. */
public sealed interface ItemOutcome {

    /** Returns the name of the item, in whatever order carts with this id are sent. */
    ItemName item();

    /** Returns its position in the cart that requested it, counted from 0. */
    int place();

    /** Returns the version of the cart that requested it: the hash of what was sent, in hex. */
    String version();

    /** Returns the slug of the lottery, if any was named. */
    Optional<String> lottery();

    /** Returns the time of the decision. */
    Instant at();

    /** The item has this ticket. */
    record Issued(
            ItemName item,
            int place,
            Asked asked,
            String version,
            LotterySlug lotterySlug,
            TicketId ticketId,
            TicketRef ticketRef,
            DrawId drawId,
            Optional<PriceWarning> warning,
            Instant at)
            implements ItemOutcome {

        /** Returns the outcome of the item that a ticket was bought with. */
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
            return Optional.of(lotterySlug.text());
        }
    }

    /** The item has no ticket; an operator may retry it. */
    record Refused(
            ItemName item,
            int place,
            String version,
            Optional<String> lottery,
            Reason reason,
            Instant at)
            implements ItemOutcome {}

    /**
     * The item has no ticket, as another cart with this id got a ticket for it and this one
     * requests something else. This is stored only in reports, since the ticket remains the outcome
     * of the item.
     *
     * @param parts the parts that differ, at least one
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

        /** The code of the warning. */
        public static final String CODE = "CHANGED_AFTER_ISSUE";

        public Changed {
            parts = List.copyOf(parts);
        }
    }

    /** A part of the request that determines a ticket. */
    enum Part {
        LOTTERY,
        BUYER,
        LINES;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The reason for a missing ticket. */
    enum Reason {
        /** Neither the sender nor the organisation names an existing lottery. */
        UNKNOWN_LOTTERY,
        LOTTERY_NOT_ACTIVE,
        NO_OPEN_DRAW,
        /** The draw has as many tickets as can be drawn. */
        DRAW_FULL,
        INVALID_LINES,
        MAX_TICKETS_EXCEEDED;

        /** Returns the reason in words. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
