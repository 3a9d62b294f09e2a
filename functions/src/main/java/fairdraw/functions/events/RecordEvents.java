package fairdraw.functions.events;

import fairdraw.aws.tables.AllocationItems;
import fairdraw.aws.tables.CampaignEntryItems;
import fairdraw.aws.tables.DrawItems;
import fairdraw.aws.tables.MarkItems;
import fairdraw.aws.tables.ParticipationItems;
import fairdraw.aws.tables.TicketItems;
import fairdraw.domain.campaigns.EntryEvents;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.DrawEvents;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.entrants.EntrantEvents;
import fairdraw.domain.entrants.GiveawayEvents;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.lotteries.Ticket;
import fairdraw.domain.lotteries.TicketEvents;
import fairdraw.domain.lotteries.TicketReceipts;
import java.util.List;
import java.util.Optional;

/** What a change of an item means to whoever listens; the same whenever the change is told. */
public final class RecordEvents {

    private final TicketReceipts receipts;

    private final GiveawayEvents giveaways;
    private final EntrantEvents entrants;
    private final EntryEvents entries;

    public RecordEvents(
            TicketReceipts receipts,
            GiveawayEvents giveaways,
            EntrantEvents entrants,
            EntryEvents entries) {
        this.receipts = receipts;
        this.giveaways = giveaways;
        this.entrants = entrants;
        this.entries = entries;
    }

    /** The events of a record; none when nobody would care. */
    List<DomainEvent> of(StreamRecord record) {
        return record.type().equals(CampaignEntryItems.TYPE)
                ? entries.between(
                        record.oldImage().map(CampaignEntryItems::read),
                        CampaignEntryItems.read(record.newImage()))
                : single(record).stream().toList();
    }

    private Optional<DomainEvent> single(StreamRecord record) {
        return switch (record.type()) {
            case TicketItems.TYPE -> ofTicket(record);
            case DrawItems.TYPE ->
                    ofDraw(
                            record.oldImage().map(DrawItems::read),
                            DrawItems.read(record.newImage()));
            case ParticipationItems.TYPE ->
                    entrants.ofPart(
                            ParticipationItems.tenant(record.newImage()),
                            ParticipationItems.drawId(record.newImage()),
                            record.oldImage().map(ParticipationItems::read),
                            ParticipationItems.read(record.newImage()),
                            record.at());
            case MarkItems.TYPE ->
                    entrants.ofMark(
                            MarkItems.tenant(record.newImage()),
                            MarkItems.drawId(record.newImage()),
                            record.oldImage().map(MarkItems::read),
                            MarkItems.read(record.newImage()));
            case AllocationItems.TYPE -> ofAllocation(record);
            default -> Optional.empty();
        };
    }

    /** Only its becoming one counts, be it new or free before. */
    private Optional<DomainEvent> ofAllocation(StreamRecord record) {
        boolean wasOne = record.oldImage().filter(AllocationItems::isAllocation).isPresent();
        return wasOne
                ? Optional.empty()
                : entries.allocated(
                        AllocationItems.tenant(record.newImage()),
                        AllocationItems.campaignId(record.newImage()),
                        AllocationItems.entryId(record.newImage()));
    }

    private Optional<DomainEvent> ofDraw(Optional<Draw> before, Draw after) {
        return switch (after.occasion()) {
            case Occasion.Lottery _, Occasion.Campaign _ -> DrawEvents.between(before, after);
            case Occasion.Giveaway _ -> giveaways.between(before, after);
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
