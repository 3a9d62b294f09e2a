package fairdraw.functions.documents;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.evidence.ListPublicDraws;
import fairdraw.domain.draws.evidence.ListPublicDraws.Part;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Documents.Freshness;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.util.Optional;

/**
 * {@code GET /v1/organisations/{org}/draws} and {@code /o/{org}}: the live draws of an organisation
 * that has opted in, for programs and as a page for people.
 */
public final class ListPublicDrawsFunction extends HttpFunction<Guard.Anyone> {

    private static final Freshness A_MINUTE = Freshness.ofSeconds(60);

    private final ListPublicDraws listPublicDraws;
    private final BuiltAssets assets = BuiltAssets.ofDraws();

    public ListPublicDrawsFunction() {
        this(Wiring.inLambda());
    }

    public ListPublicDrawsFunction(Wiring wiring) {
        super(wiring.surfaces().published());
        listPublicDraws = wiring.draws().listPublicDraws();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        Optional<Part> found =
                listPublicDraws.of(
                        new OrganisationId(request.path("org")), Listing.wanted(request));
        return request.resource().equals("/o/{org}")
                ? page(request, found, new DrawsPage(Language.of(request), assets))
                : list(request, found);
    }

    private static Reply page(Request request, Optional<Part> found, DrawsPage page) {
        return found.<Reply>map(part ->
                        Documents.reply(request, A_MINUTE, Page.inLanguage(200, page.html(part))))
                .orElseGet(() -> Page.inLanguage(404, page.absent()));
    }

    private static Reply list(Request request, Optional<Part> found) {
        return found.<Reply>map(
                        part -> Documents.reply(request, A_MINUTE, Reply.json(200, document(part))))
                .orElseGet(() -> Reply.problem(404, "Organisation not found"));
    }

    private static Json document(Part part) {
        return Json.object()
                .put(
                        "organiser",
                        Json.object()
                                .put("name", part.organiser().name())
                                .put("url", part.organiser().url()))
                .put(
                        "data",
                        part.draws().items().stream().map(ListPublicDrawsFunction::row).toList())
                .put("next", part.draws().next());
    }

    private static Json row(Draw draw) {
        DrawTimes times = draw.rules().times();
        return Json.object()
                .put("id", draw.id())
                .put("kind", draw.kind().word())
                .put("name", draw.occasion().name())
                .put("status", draw.progress().word())
                .put("openAt", times.openAt())
                .put("closeAt", times.closeAt())
                .put("drawAt", times.drawAt());
    }
}
