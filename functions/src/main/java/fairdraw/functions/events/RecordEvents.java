package fairdraw.functions.events;

import fairdraw.aws.tables.DrawItems;
import fairdraw.aws.tables.TicketItems;
import fairdraw.domain.draws.DrawEvents;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.lotteries.Ticket;
import fairdraw.domain.lotteries.TicketEvents;
import fairdraw.domain.lotteries.TicketReceipts;
import java.util.Optional;

/** What a change of an item means to whoever listens; the same whenever the change is told. */
public final class RecordEvents {

    private final TicketReceipts receipts;

    public RecordEvents(TicketReceipts receipts) {
        this.receipts = receipts;
    }

    /** The event of a record; empty when nobody would care. */
    Optional<DomainEvent> of(StreamRecord record) {
        return switch (record.type()) {
            case TicketItems.TYPE -> ofTicket(record);
            case DrawItems.TYPE ->
                    DrawEvents.between(
                            record.oldImage().map(DrawItems::read),
                            DrawItems.read(record.newImage()));
            default -> Optional.empty();
        };
    }

    private Optional<DomainEvent> ofTicket(StreamRecord record) {
        Ticket ticket = TicketItems.read(record.newImage());
        if (record.isInsert()) {
            return Optional.of(TicketEvents.created(ticket, receipts.onEntry(ticket)));
        }
        boolean wasVoid =
                record.oldImage().map(TicketItems::read).flatMap(Ticket::voided).isPresent();
        return wasVoid
                ? Optional.empty()
                : ticket.voided()
                        .map(reason -> TicketEvents.cancelled(ticket, reason, record.at()));
    }
}
