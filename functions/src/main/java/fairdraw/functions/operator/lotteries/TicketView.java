package fairdraw.functions.operator.lotteries;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.Purchase;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketDocument;
import fairdraw.domain.lotteries.tickets.TicketOutcome;
import fairdraw.functions.json.Json;

/**
 * A ticket in the answers to operators: the partners' form, with the reason why it is void and the
 * cart that bought it.
 */
final class TicketView {

    private TicketView() {}

    static Json of(Ticket ticket, Draw draw) {
        TicketOutcome outcome = TicketOutcome.of(ticket.lines(), ticket.voided().isPresent(), draw);
        return Json.of(TicketDocument.listed(DirectoryRow.of(ticket), ticket.lotteryId(), outcome))
                .put("lotterySlug", ticket.lotterySlug())
                .put("voidReason", ticket.voided())
                .put("purchase", ticket.purchase().map(TicketView::purchase));
    }

    private static Json purchase(Purchase purchase) {
        return Json.object()
                .put("cartId", purchase.cartId())
                .put("item", purchase.place())
                .put("itemId", purchase.item().id());
    }
}
