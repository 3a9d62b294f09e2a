package fairdraw.functions.documents;

import fairdraw.domain.draws.evidence.ListPublicDraws;
import fairdraw.domain.draws.evidence.ListPublicDraws.Part;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Documents.Freshness;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
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
        return found.<Reply>map(part ->
                        Documents.reply(
                                request, A_MINUTE, Reply.json(200, PublicDrawsView.of(part))))
                .orElseGet(() -> Reply.problem(404, "Organisation not found"));
    }
}
