package fairdraw.functions.lotteries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.NumberedPage;
import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.tickets.ListEntries;
import fairdraw.domain.lotteries.tickets.TicketDocument;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /v1/lotteries/{slug}/entries}. */
public final class ListLotteryEntriesFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final ListEntries listEntries;

    public ListLotteryEntriesFunction() {
        this(Wiring.inLambda());
    }

    public ListLotteryEntriesFunction(Wiring wiring) {
        endpoint = wiring.lotteries();
        listEntries = wiring.lotteryUseCases().listEntries();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, Tenant tenant) {
        LotteryPage page = LotteryPage.of(request);
        return listEntries
                .list(tenant, request.path("slug"), page.page(), page.limit())
                .<Reply>map(ListLotteryEntriesFunction::listed)
                .orElseGet(() -> Reply.problem(404, "lottery not found"));
    }

    private static Reply listed(NumberedPage<ListEntries.Entry> page) {
        return Reply.json(
                200,
                Json.published()
                        .put("status", "success")
                        .put(
                                "data",
                                page.items().stream()
                                        .map(entry ->
                                                TicketDocument.listed(
                                                        entry.row(),
                                                        entry.lotteryId(),
                                                        entry.outcome()))
                                        .toList())
                        .put("total", page.total())
                        .put("page", page.page())
                        .put("limit", page.limit()));
    }
}
