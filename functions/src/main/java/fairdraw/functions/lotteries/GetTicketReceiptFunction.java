package fairdraw.functions.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.TicketReceipts;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /v1/lotteries/entries/{ticketRef}/receipt}. */
public final class GetTicketReceiptFunction extends HttpFunction<Tenant> {

    private final TicketReceipts receipts;

    public GetTicketReceiptFunction() {
        this(Wiring.inLambda());
    }

    public GetTicketReceiptFunction(Wiring wiring) {
        super(wiring.surfaces().lotteries());
        receipts = wiring.lotteries().ticketReceipts();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        return receipts.now(tenant, new TicketRef(request.path("ticketRef")))
                .<Reply>map(receipt -> {
                    Json body = Json.published();
                    receipt.forEach(body::put);
                    return Reply.json(200, body);
                })
                .orElseGet(() -> Reply.problem(404, "ticket not found"));
    }
}
