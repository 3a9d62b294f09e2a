package fairdraw.functions.records;

import fairdraw.aws.campaigns.AllocationItems;
import fairdraw.aws.campaigns.CampaignEntryItems;
import fairdraw.aws.carts.CartItems;
import fairdraw.aws.carts.ReportItems;
import fairdraw.aws.draws.DrawItems;
import fairdraw.aws.giveaways.MarkItems;
import fairdraw.aws.giveaways.ParticipationItems;
import fairdraw.aws.lotteries.TicketItems;
import fairdraw.domain.campaigns.entries.EntryEvents;
import fairdraw.domain.carts.CartEvents;
import fairdraw.domain.carts.StoredCart;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.giveaways.places.EntrantEvents;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketEvents;
import fairdraw.domain.lotteries.tickets.TicketReceipts;
import fairdraw.domain.webhooks.PublishedEvents;
import fairdraw.functions.requests.SentCart;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The mapping of changed items to events, which gives the same events for a record at any time. */
public final class RecordEvents {

    private final Draws draws;
    private final TicketReceipts receipts;
    private final BiFunction<Optional<Draw>, Draw, Optional<DomainEvent>> ofDraw;
    private final EntrantEvents entrants;
    private final EntryEvents entries;
    private final PublishedEvents published;

    /**
     * @param ofDraw the event of the step from one state of a draw, or from no draw, to the next
     * @param published the choice among all events
     */
    public RecordEvents(
            Draws draws,
            TicketReceipts receipts,
            BiFunction<Optional<Draw>, Draw, Optional<DomainEvent>> ofDraw,
            EntrantEvents entrants,
            EntryEvents entries,
            PublishedEvents published) {
        this.draws = draws;
        this.receipts = receipts;
        this.ofDraw = ofDraw;
        this.entrants = entrants;
        this.entries = entries;
        this.published = published;
    }

    /** Returns the draws of one batch of records, none of them read yet. */
    public BatchDraws batch() {
        return new BatchDraws(draws);
    }

    /** Returns the published events of a record of the batch; empty if none follow from it. */
    public List<DomainEvent> of(StreamRecord record, BatchDraws batch) {
        return all(record, batch).stream().filter(published::include).toList();
    }

    private List<DomainEvent> all(StreamRecord record, BatchDraws batch) {
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
                    ofDraw.apply(
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

    /** Returns the event of a new allocation, whether its item is new or was free before. */
    private Optional<DomainEvent> ofAllocation(StreamRecord record) {
        boolean wasOne = record.oldImage().filter(AllocationItems::isAllocation).isPresent();
        return wasOne
                ? Optional.empty()
                : entries.allocated(
                        AllocationItems.tenant(record.newImage()),
                        AllocationItems.campaignId(record.newImage()),
                        AllocationItems.entryId(record.newImage()));
    }

    private Optional<DomainEvent> ofTicket(StreamRecord record, BatchDraws batch) {
        Ticket ticket = TicketItems.read(record.newImage());
        if (record.isInsert()) {
            // A receipt is signed, so one that nobody gets is not made.
            if (!published.mayInclude(ticket.tenant(), EventName.LOTTERY_ENTRY_CREATED)) {
                return Optional.empty();
            }
            Draw draw = batch.find(ticket.tenant(), ticket.drawId()).orElseThrow();
            // A record that is repeated behind an erasure tells of nobody.
            return receipts.onEntry(draw, ticket)
                    .map(receipt -> TicketEvents.created(ticket, receipt));
        }
        boolean wasVoid =
                record.oldImage().map(TicketItems::read).flatMap(Ticket::voided).isPresent();
        return wasVoid
                ? Optional.empty()
                : ticket.voided()
                        .map(reason -> TicketEvents.cancelled(ticket, reason, record.at()));
    }
}
