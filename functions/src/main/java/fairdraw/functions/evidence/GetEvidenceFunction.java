package fairdraw.functions.evidence;

import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /v1/draws/{drawId}/evidence}. */
public final class GetEvidenceFunction extends HttpFunction<Guard.Anyone> {

    private final PublishEvidence publishEvidence;

    public GetEvidenceFunction() {
        this(Wiring.inLambda());
    }

    public GetEvidenceFunction(Wiring wiring) {
        super(wiring.surfaces().open());
        publishEvidence = wiring.draws().publishEvidence();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        return publishEvidence
                .evidence(new DrawId(request.path("drawId")))
                .map(evidence -> EvidenceReplies.ofNow(request, evidence))
                .orElseGet(() -> Reply.problem(404, "Draw not found"));
    }
}
