package fairdraw.functions.register;

import fairdraw.domain.register.EntriesPage;
import fairdraw.domain.register.PublishRegister;
import fairdraw.fairness.encoding.Hex;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Documents.Freshness;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /v1/register/{log}/entries}: a page of a log, which never changes once it is full. */
public final class GetRegisterEntriesFunction extends HttpFunction<Guard.Anyone> {

    private static final int LAST_PAGE = 100_000_000;

    private final PublishRegister publishRegister;

    public GetRegisterEntriesFunction() {
        this(Wiring.inLambda());
    }

    public GetRegisterEntriesFunction(Wiring wiring) {
        super(wiring.surfaces().published());
        publishRegister = wiring.register().publishRegister();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        int number = request.query("page", 0, LAST_PAGE, 0);
        return publishRegister
                .page(request.path("log"), number)
                .<Reply>map(page ->
                        Documents.reply(
                                request,
                                page.isFull() ? Freshness.FOR_EVER : Freshness.NONE,
                                Reply.json(200, form(page))))
                .orElseGet(() -> Reply.problem(404, "Page not found"));
    }

    private static Json form(EntriesPage page) {
        return Json.object()
                .put("page", page.number())
                .put("frontier", page.before().roots().stream().map(Hex::encode).toList())
                .put(
                        "entries",
                        page.entries().stream().map(placed -> placed.entry().body()).toList());
    }
}
