package fairdraw.functions.events;

import fairdraw.aws.tables.AllocationItems;
import fairdraw.aws.tables.CampaignEntryItems;
import fairdraw.aws.tables.CartItems;
import fairdraw.aws.tables.DrawItems;
import fairdraw.aws.tables.MarkItems;
import fairdraw.aws.tables.ParticipationItems;
import fairdraw.aws.tables.ReportItems;
import fairdraw.aws.tables.TicketItems;
import fairdraw.domain.campaigns.EntryEvents;
import fairdraw.domain.carts.CartEvents;
import fairdraw.domain.carts.StoredCart;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.DrawEvents;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.entrants.EntrantEvents;
import fairdraw.domain.entrants.GiveawayEvents;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.lotteries.Ticket;
import fairdraw.domain.lotteries.TicketEvents;
import fairdraw.domain.lotteries.TicketReceipts;
import fairdraw.functions.carts.SentCart;
import java.util.List;
import java.util.Optional;

/** What a change of an item means to whoever listens; the same whenever the change is told. */
public final class RecordEvents {

    private final Draws draws;
    private final TicketReceipts receipts;
    private final GiveawayEvents giveaways;
    private final EntrantEvents entrants;
    private final EntryEvents entries;

    public RecordEvents(
            Draws draws,
            TicketReceipts receipts,
            GiveawayEvents giveaways,
            EntrantEvents entrants,
            EntryEvents entries) {
        this.draws = draws;
        this.receipts = receipts;
        this.giveaways = giveaways;
        this.entrants = entrants;
        this.entries = entries;
    }

    /** The draws for one batch of records, none of them read yet. */
    BatchDraws batch() {
        return new BatchDraws(draws);
    }

    /** The events of a record of the batch; none when nobody would care. */
    List<DomainEvent> of(StreamRecord record, BatchDraws batch) {
        return switch (record.type()) {
            case CampaignEntryItems.TYPE ->
                    entries.between(
                            record.oldImage().map(CampaignEntryItems::read),
                            CampaignEntryItems.read(record.newImage()));
            case CartItems.TYPE -> List.of(ofCart(CartItems.read(record.newImage())));
            case ReportItems.TYPE ->
                    CartEvents.reported(
                            ReportItems.tenant(record.newImage()),
                            ReportItems.cartId(record.newImage()),
                            ReportItems.id(record.newImage()),
                            ReportItems.read(record.newImage()));
            default -> single(record, batch).stream().toList();
        };
    }

    private Optional<DomainEvent> single(StreamRecord record, BatchDraws batch) {
        return switch (record.type()) {
            case TicketItems.TYPE -> ofTicket(record, batch);
            case DrawItems.TYPE ->
                    ofDraw(
                            record.oldImage().map(DrawItems::read),
                            DrawItems.read(record.newImage()));
            case ParticipationItems.TYPE ->
                    entrants.ofPart(
                            () ->
                                    batch.find(
                                            ParticipationItems.tenant(record.newImage()),
                                            ParticipationItems.drawId(record.newImage())),
                            record.oldImage().map(ParticipationItems::read),
                            ParticipationItems.read(record.newImage()),
                            record.at());
            case MarkItems.TYPE ->
                    entrants.ofMark(
                            () ->
                                    batch.find(
                                            MarkItems.tenant(record.newImage()),
                                            MarkItems.drawId(record.newImage())),
                            record.oldImage().map(MarkItems::read),
                            MarkItems.read(record.newImage()));
            case AllocationItems.TYPE -> ofAllocation(record);
            default -> Optional.empty();
        };
    }

    private static DomainEvent ofCart(StoredCart cart) {
        return CartEvents.recorded(cart, SentCart.accepted(cart.content()));
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

    private Optional<DomainEvent> ofTicket(StreamRecord record, BatchDraws batch) {
        Ticket ticket = TicketItems.read(record.newImage());
        if (record.isInsert()) {
            Draw draw = batch.find(ticket.tenant(), ticket.drawId()).orElseThrow();
            return Optional.of(TicketEvents.created(ticket, receipts.onEntry(draw, ticket)));
        }
        boolean wasVoid =
                record.oldImage().map(TicketItems::read).flatMap(Ticket::voided).isPresent();
        return wasVoid
                ? Optional.empty()
                : ticket.voided()
                        .map(reason -> TicketEvents.cancelled(ticket, reason, record.at()));
    }
}
