package fairdraw.functions.documents;

import fairdraw.domain.draws.evidence.LinkedReceipts;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Documents.Freshness;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.util.Set;

/**
 * {@code GET /d/{drawId}}, {@code /d/assets/{asset}} and {@code
 * /v1/draws/{drawId}/receipts/{receipt}}: the page of a draw, the files that it and other sites
 * load and the receipt that a link to it leads to, from one function, since an entrant sees them as
 * one.
 */
public final class GetDrawPageFunction extends HttpFunction<Guard.Anyone> {
    private static final Freshness WHILE_IT_CHANGES = Freshness.ofSeconds(5);
    private static final Freshness ONCE_IT_IS_OVER = Freshness.ofSeconds(300);
    private static final Set<String> OVER = Set.of("COMPLETED", "CANCELLED");

    private final PublishEvidence publishEvidence;
    private final LinkedReceipts receipts;
    private final BuiltAssets assets = BuiltAssets.ofDraws();

    public GetDrawPageFunction() {
        this(Wiring.inLambda());
    }

    public GetDrawPageFunction(Wiring wiring) {
        super(wiring.surfaces().open());
        publishEvidence = wiring.draws().publishEvidence();
        receipts = wiring.draws().linkedReceipts();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        return switch (request.resource()) {
            case "/d/assets/{asset}" -> assets.reply(request);
            case "/v1/draws/{drawId}/receipts/{receipt}" -> receipt(request);
            default -> page(request, Language.of(request));
        };
    }

    private Reply receipt(Request request) {
        return receipts.of(new DrawId(request.path("drawId")), request.path("receipt"))
                .<Reply>map(found -> Reply.json(200, Json.of(found)))
                .orElseGet(() -> Reply.problem(404, "Receipt not found"));
    }

    private Reply page(Request request, Language language) {
        return publishEvidence
                .evidence(new DrawId(request.path("drawId")))
                .map(EvidencePart::new)
                .<Reply>map(evidence ->
                        Documents.reply(
                                request,
                                OVER.contains(evidence.text("status").orElse(""))
                                        ? ONCE_IT_IS_OVER
                                        : WHILE_IT_CHANGES,
                                Page.inLanguage(
                                        200, new DrawPage(language, assets).html(evidence))))
                .orElseGet(() -> Page.inLanguage(404, new DrawPage(language, assets).absent()));
    }
}
