package fairdraw.functions.documents;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.evidence.ListPublicDraws.Part;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.functions.json.Json;

/** The wire format of an organisation's list of draws. */
final class PublicDrawsView {

    private PublicDrawsView() {}

    /** Returns the answer with a part of the list. */
    static Json of(Part part) {
        return Json.object()
                .put(
                        "organiser",
                        Json.object()
                                .put("name", part.organiser().name())
                                .put("url", part.organiser().url()))
                .put("data", part.draws().items().stream().map(PublicDrawsView::row).toList())
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
