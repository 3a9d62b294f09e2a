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

/**
 * {@code GET /v1/organisations/{org}/draws}: the live draws of an organisation that has opted in.
 */
public final class ListPublicDrawsFunction extends HttpFunction<Guard.Anyone> {

    private final ListPublicDraws listPublicDraws;

    public ListPublicDrawsFunction() {
        this(Wiring.inLambda());
    }

    public ListPublicDrawsFunction(Wiring wiring) {
        super(wiring.surfaces().published());
        listPublicDraws = wiring.draws().listPublicDraws();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        return listPublicDraws
                .of(new OrganisationId(request.path("org")), Listing.wanted(request))
                .<Reply>map(part ->
                        Documents.reply(
                                request, Freshness.ofSeconds(60), Reply.json(200, document(part))))
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
                .put("status", draw.progress().word())
                .put("openAt", times.openAt())
                .put("closeAt", times.closeAt())
                .put("drawAt", times.drawAt());
    }
}
