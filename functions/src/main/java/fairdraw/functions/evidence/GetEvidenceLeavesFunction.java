package fairdraw.functions.evidence;

import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.QueryFlag;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/draws/{drawId}/evidence/leaves}. */
public final class GetEvidenceLeavesFunction extends HttpFunction<Guard.Anyone> {

    private static final String OPENED = "opened";

    private final PublishEvidence publishEvidence;

    public GetEvidenceLeavesFunction() {
        this(Wiring.inLambda());
    }

    public GetEvidenceLeavesFunction(Wiring wiring) {
        super(wiring.surfaces().open());
        publishEvidence = wiring.draws().publishEvidence();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        int page = Listing.page(request);
        DrawId drawId = new DrawId(request.path("drawId"));
        Optional<Map<String, @Nullable Object>> shown =
                QueryFlag.isSet(request, OPENED)
                        ? publishEvidence.opened(drawId, page)
                        : publishEvidence.leaves(drawId, page);
        return shown.map(leaves -> EvidenceReplies.forEver(request, leaves))
                .orElseGet(() -> Reply.problem(404, "Leaves not found"));
    }
}
