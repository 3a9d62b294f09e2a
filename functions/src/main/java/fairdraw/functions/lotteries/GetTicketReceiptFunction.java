package fairdraw.functions.lotteries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.tickets.TicketReceipts;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /v1/lotteries/entries/{ticketRef}/receipt}. */
public final class GetTicketReceiptFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final TicketReceipts receipts;

    public GetTicketReceiptFunction() {
        this(Wiring.inLambda());
    }

    public GetTicketReceiptFunction(Wiring wiring) {
        endpoint = wiring.lotteries();
        receipts = wiring.lotteryUseCases().ticketReceipts();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::receipt);
    }

    private Reply receipt(Request request, Tenant tenant) {
        return receipts.now(tenant, request.path("ticketRef"))
                .<Reply>map(receipt -> {
                    Json body = Json.published();
                    receipt.forEach(body::put);
                    return Reply.json(200, body);
                })
                .orElseGet(() -> Reply.problem(404, "ticket not found"));
    }
}
