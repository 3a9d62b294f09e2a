package fairdraw.functions.evidence;

import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.evidence.PublishEvidence.Published;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.QueryFlag;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.util.Optional;

/** {@code GET /v1/draws/{drawId}/evidence/leaves}. */
public final class GetEvidenceLeavesFunction extends HttpFunction<Guard.Anyone> {

    private static final String OPENED = "opened";

    private final PublishEvidence publishEvidence;
    private final EvidenceReplies answers;

    public GetEvidenceLeavesFunction() {
        this(Wiring.inLambda());
    }

    public GetEvidenceLeavesFunction(Wiring wiring) {
        super(wiring.surfaces().open());
        publishEvidence = wiring.draws().publishEvidence();
        answers = new EvidenceReplies(wiring.clock());
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        int page = Listing.page(request);
        DrawId drawId = new DrawId(request.path("drawId"));
        Optional<Published> shown =
                QueryFlag.isSet(request, OPENED)
                        ? publishEvidence.opened(drawId, page)
                        : publishEvidence.leaves(drawId, page);
        return shown.map(leaves -> answers.reply(request, leaves))
                .orElseGet(() -> Reply.problem(404, "Leaves not found"));
    }
}
