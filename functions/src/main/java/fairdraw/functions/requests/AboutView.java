package fairdraw.functions.requests;

import fairdraw.domain.about.About;
import fairdraw.domain.about.Organiser;
import fairdraw.domain.about.TermsDocument;
import fairdraw.functions.json.Json;

/** The facts about draws in the answers to those who wrote them. */
public final class AboutView {

    private AboutView() {}

    /** Returns what the rules of a draw say besides what decides. */
    public static Json about(About about) {
        return Json.object()
                .put("organiser", about.organiser().map(AboutView::organiser))
                .put("name", about.name())
                .put("prize", about.prize())
                .put("terms", about.terms().map(AboutView::terms))
                .put("replaces", about.replaces());
    }

    public static Json organiser(Organiser face) {
        return Json.object().put("name", face.name()).put("url", face.url());
    }

    public static Json terms(TermsDocument terms) {
        return Json.object().put("url", terms.url()).put("sha256", terms.sha256());
    }
}
