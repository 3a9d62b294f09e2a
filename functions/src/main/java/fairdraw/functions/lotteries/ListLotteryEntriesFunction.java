package fairdraw.functions.lotteries;

import fairdraw.domain.NumberedPage;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.ListEntries;
import fairdraw.domain.lotteries.tickets.TicketDocument;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /v1/lotteries/{slug}/entries}. */
public final class ListLotteryEntriesFunction extends HttpFunction<Tenant> {

    private final ListEntries listEntries;

    public ListLotteryEntriesFunction() {
        this(Wiring.inLambda());
    }

    public ListLotteryEntriesFunction(Wiring wiring) {
        super(wiring.surfaces().lotteries());
        listEntries = wiring.lotteries().listEntries();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        LotteryPage page = LotteryPage.of(request);
        return listEntries
                .list(tenant, new LotterySlug(request.path("slug")), page.page(), page.limit())
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
