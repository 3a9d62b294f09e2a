package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of a ticket. */
public final class TicketEvents {

    private TicketEvents() {}

    /**
     * Returns the event of a purchase, with the receipt, so that the holder has it from the start.
     */
    public static DomainEvent created(Ticket ticket, Map<String, @Nullable Object> receipt) {
        Map<String, @Nullable Object> data = TicketDocument.entered(ticket);
        data.put("lotterySlug", ticket.lotterySlug().text());
        data.put("receipt", receipt);
        return event(EventName.LOTTERY_ENTRY_CREATED, ticket, ticket.createdAt(), data);
    }

    /** Returns the event of a ticket made void. */
    public static DomainEvent cancelled(Ticket ticket, String reason, Instant at) {
        Map<String, @Nullable Object> data = TicketDocument.entered(ticket);
        data.put("status", TicketOutcome.Status.CANCELLED.name());
        data.put("lotterySlug", ticket.lotterySlug().text());
        data.put("reason", reason);
        return event(EventName.LOTTERY_TICKET_CANCELLED, ticket, at, data);
    }

    /** Returns the event of a winning ticket, once its draw is settled. */
    public static DomainEvent won(Ticket ticket, TicketOutcome outcome, Instant at) {
        Map<String, @Nullable Object> data =
                TicketDocument.listed(DirectoryRow.of(ticket), ticket.lotteryId(), outcome);
        data.put("lotterySlug", ticket.lotterySlug().text());
        return event(EventName.LOTTERY_TICKET_WON, ticket, at, data);
    }

    private static DomainEvent event(
            EventName name, Ticket ticket, Instant at, Map<String, @Nullable Object> data) {
        return DomainEvent.once(name, ticket.tenant(), ticket.id().text(), at, data);
    }
}
